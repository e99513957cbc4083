package org.linli.contact;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 包联页面入口 — who contacts whom, a further duty, and the end of one.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/contacts")
class ContactController {

  private final Contacts contacts;
  private final ContactViews views;
  private final ClientTransactions once;
  private final Pages pages;

  ContactController(Contacts contacts, ContactViews views, ClientTransactions once, Pages pages) {
    this.contacts = contacts;
    this.views = views;
    this.once = once;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String layer,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(required = false) @Nullable UUID resident,
      @RequestParam(required = false) @Nullable UUID by) {
    return new ModelAndView(
        "contact/list",
        Map.of(
            "listing",
            resident == null && by == null
                ? views.listing(actor, layer, area, after)
                : views.about(actor, resident, by)));
  }

  @PostMapping
  ModelAndView add(Actor actor, @ModelAttribute ContactForm form, HttpServletRequest request) {
    return submitted(
        actor, form, "", request, "contact/add", () -> contacts.add(actor, form).toString());
  }

  @PostMapping("/{id}/end")
  ModelAndView end(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute ContactForm form,
      HttpServletRequest request) {
    return submitted(
        actor,
        form,
        id.toString(),
        request,
        "contact/end " + id,
        () -> {
          contacts.end(actor, id, form);
          return id.toString();
        });
  }

  private ModelAndView submitted(
      Actor actor,
      ContactForm form,
      String ending,
      HttpServletRequest request,
      String what,
      Supplier<String> work) {
    UUID tx = form.tx() == null ? Id.fresh() : form.tx();
    return pages.submitted(
        request,
        () -> {
          once.once(actor, tx, ClientTransactions.digest(what, form.toString()), work);
          return "/work/" + actor.county() + "/contacts";
        },
        (errors, notice) ->
            new ModelAndView(
                "contact/list",
                Map.of("listing", views.again(actor, form, ending, errors, notice))));
  }
}
