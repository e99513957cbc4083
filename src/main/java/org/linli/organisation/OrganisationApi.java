package org.linli.organisation;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Places;
import org.linli.shared.Actor;
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

/// 单位接口 — organisations as JSON: the same door, the same fields as the forms.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/organisations")
class OrganisationApi {

  private static final int MOST = 500;

  private final Organisations organisations;
  private final OrganisationViews views;
  private final Places places;
  private final ClientTransactions once;

  OrganisationApi(
      Organisations organisations,
      OrganisationViews views,
      Places places,
      ClientTransactions once) {
    this.organisations = organisations;
    this.views = views;
    this.places = places;
    this.once = once;
  }

  /// 单位 — one organisation with the paths it answers for.
  record OrganisationRow(
      UUID id,
      OrganisationKind kind,
      String name,
      String placePath,
      @Nullable String dutyPhone,
      @Nullable String dutyHours,
      @Nullable String address,
      List<String> areas,
      boolean retired,
      int version) {}

  /// 一页 — organisations in order of place; hand `after` back for the next ones, null = no more.
  record OrganisationList(List<OrganisationRow> organisations, @Nullable UUID after) {}

  /// 结果 — what was written.
  record OrganisationWritten(String id) {}

  @GetMapping
  OrganisationList list(
      Actor actor,
      @RequestParam(required = false) @Nullable OrganisationKind kind,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    List<Organisation> found =
        organisations.list(
            actor.scope(), kind, after == null ? null : new OrganisationId(after), most);
    return new OrganisationList(
        found.stream().map(this::row).toList(),
        found.size() < most ? null : found.getLast().id().value());
  }

  @GetMapping("/{id}")
  OrganisationRow show(Actor actor, @PathVariable UUID id) {
    return row(views.show(actor, new OrganisationId(id)).organisation());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  OrganisationWritten add(
      Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody OrganisationForm form) {
    return once(
        actor,
        tx,
        form,
        "organisation/add",
        () -> organisations.add(actor, form.facts(places, actor.scope())).toString());
  }

  @PostMapping("/{id}")
  OrganisationWritten change(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody OrganisationForm form) {
    OrganisationId organisation = new OrganisationId(id);
    views.show(actor, organisation);
    return once(
        actor,
        tx,
        form,
        "organisation/change " + id,
        () -> {
          organisations.change(
              actor,
              organisation,
              form.facts(places, actor.scope()),
              Typed.version(form.version()));
          return id.toString();
        });
  }

  @PostMapping("/{id}/retirement")
  OrganisationWritten retire(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody OrganisationForm form) {
    OrganisationId organisation = new OrganisationId(id);
    views.show(actor, organisation);
    return once(
        actor,
        tx,
        form,
        "organisation/retire " + id,
        () -> {
          organisations.retire(actor, organisation, Typed.version(form.version()));
          return id.toString();
        });
  }

  private OrganisationWritten once(
      Actor actor, UUID tx, OrganisationForm form, String what, Supplier<String> work) {
    byte[] digest = ClientTransactions.digest(what, form.parts());
    return new OrganisationWritten(once.once(actor, tx, digest, work).reference());
  }

  private OrganisationRow row(Organisation o) {
    return new OrganisationRow(
        o.id().value(),
        o.kind(),
        o.name(),
        o.placePath(),
        o.dutyPhone(),
        o.dutyHours(),
        o.address(),
        organisations.areas(o.county(), o.id()),
        o.retired(),
        o.version());
  }
}
