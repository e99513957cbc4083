package org.linli.household;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.Purpose;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.web.Pages;
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

/// 户接口 — the twins of the household pages for programs.
@RestController
@RequestMapping("/api/v1/{county}/households/{id}")
class HouseholdApi {

  private final Households households;
  private final HouseholdWrites writes;
  private final HouseholdViews views;
  private final Pages pages;

  HouseholdApi(Households households, HouseholdWrites writes, HouseholdViews views, Pages pages) {
    this.households = households;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
  }

  /// 居住内容 — as in the form; `version` only for a change.
  record Body(
      @Nullable UUID person,
      @Nullable String name,
      @Nullable String phone,
      @Nullable String idNumber,
      @Nullable String relation,
      @Nullable String tenure,
      @Nullable Boolean here,
      @Nullable String since,
      @Nullable Integer version) {

    ResidenceForm form(UUID key) {
      return new ResidenceForm(
          person,
          name,
          phone,
          idNumber,
          relation,
          tenure,
          here == null ? null : here.toString(),
          since,
          version,
          key);
    }
  }

  /// 迁出 — the last day.
  record End(@Nullable String until, @Nullable Integer version) {}

  /// 入户核实 — the residences found right, and the day.
  record Verified(@Nullable List<UUID> residents, @Nullable String on) {}

  /// 目的 — why the clear view is asked for.
  record View(@Nullable Purpose purpose) {}

  /// 已迁入 — the id of the person.
  record MovedIn(String person) {}

  /// The door with everybody who lives or lived there, masked.
  @GetMapping
  HouseholdPages.Show show(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
    Place place = households.find(actor.scope(), id);
    return views.show(actor, place, null, pages.words(request));
  }

  /// Somebody moves in: a person on file (`person`, or found by the id number in one's own area),
  /// or a new one.
  @PostMapping("/residences")
  @ResponseStatus(HttpStatus.CREATED)
  MovedIn moveIn(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Body body) {
    Place place = households.find(actor.scope(), id);
    return new MovedIn(writes.moveIn(actor, place, body.form(key)));
  }

  /// Changes relation, tenure and first day.
  @PostMapping("/residences/{residence}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID residence,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Body body) {
    writes.change(actor, households.find(actor.scope(), id), residence, body.form(key));
  }

  /// Somebody moves out.
  @PostMapping("/residences/{residence}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void moveOut(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID residence,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody End end) {
    writes.moveOut(
        actor,
        households.find(actor.scope(), id),
        residence,
        ResidenceForm.day("until", end.until()),
        Objects.requireNonNullElse(end.version(), -1),
        key);
  }

  /// Somebody stood at the door and found these residents right.
  @PostMapping("/verifications")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void verify(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Verified verified) {
    writes.verify(
        actor,
        households.find(actor.scope(), id),
        Objects.requireNonNullElse(verified.residents(), List.of()),
        ResidenceForm.day("on", verified.on()),
        key);
  }

  /// Changes the rental elements: what is open and left out is emptied, what is sensitive and left
  /// out stays until `-` is sent.
  @PostMapping("/rental")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changeRental(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestParam(defaultValue = "-1") int version,
      @RequestBody Rental rental) {
    writes.changeRental(actor, households.find(actor.scope(), id), rental, version, key);
  }

  /// The rental elements in clear, journaled with the purpose.
  @PostMapping("/rental/clear-views")
  Map<String, String> clear(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody View view) {
    Place place = households.find(actor.scope(), id);
    Purpose purpose = view.purpose();
    if (purpose == null) {
      throw new Invalid("purpose", "person.error.purpose");
    }
    return writes.clear(actor, place, purpose, key).orElseThrow(NotFound::new);
  }
}
