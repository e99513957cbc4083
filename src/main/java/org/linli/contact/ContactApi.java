package org.linli.contact;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 包联接口 — contact duty as JSON; names of residents are masked.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/contacts")
class ContactApi {

  private final Contacts contacts;
  private final ContactViews views;
  private final ClientTransactions once;

  ContactApi(Contacts contacts, ContactViews views, ClientTransactions once) {
    this.contacts = contacts;
    this.views = views;
    this.once = once;
  }

  /// 一页 — contact duties; hand `after` back for the next ones, null = no more.
  record ContactList(List<ContactPages.Line> contacts, @Nullable String after) {}

  /// 结果 — what was written.
  record ContactWritten(String id) {}

  @GetMapping
  ContactList list(
      Actor actor,
      @RequestParam(defaultValue = "") String layer,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(required = false) @Nullable UUID after) {
    ContactPages.Listing found = views.listing(actor, layer, area, after);
    return new ContactList(found.lines(), found.more());
  }

  /// The four layers of one place.
  @GetMapping("/chain")
  List<ContactPages.Rung> chain(Actor actor, @RequestParam String path) {
    if (!Paths.wellFormed(path) || !actor.scope().covers(path)) {
      throw new NotFound();
    }
    return views.chain(actor, path);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ContactWritten add(
      Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody ContactForm form) {
    return once(actor, tx, form, "contact/add", () -> contacts.add(actor, form).toString());
  }

  @PostMapping("/{id}/end")
  ContactWritten end(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody ContactForm form) {
    return once(
        actor,
        tx,
        form,
        "contact/end " + id,
        () -> {
          contacts.end(actor, id, form);
          return id.toString();
        });
  }

  private ContactWritten once(
      Actor actor, UUID tx, ContactForm form, String what, Supplier<String> work) {
    byte[] digest = ClientTransactions.digest(what, form.toString());
    return new ContactWritten(once.once(actor, tx, digest, work).reference());
  }
}
