package org.linli.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 房屋接口 — premises as JSON: the same doors, the same fields as the forms.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/places/{id}")
class PremisesApi {

  private final Premises premises;
  private final Doors doors;
  private final PremisesViews views;

  PremisesApi(Premises premises, Doors doors, PremisesViews views) {
    this.premises = premises;
    this.doors = doors;
    this.views = views;
  }

  /// 标记 — one mark.
  record MarkRow(UUID id, String kind, LocalDate since, @Nullable LocalDate until, String note) {}

  /// 设施 — how many of one kind a site has.
  record DeviceRow(String kind, int number) {}

  /// 房屋 — what is known of a place; `site` and `use` where the place is one.
  record Known(List<MarkRow> marks, @Nullable SiteRow site, @Nullable String use, int doors) {}

  /// 点位 — what is at a site.
  record SiteRow(String kind, String operator, List<DeviceRow> devices, int version) {}

  /// 预览 — how many places a pattern makes, and how many of them are there already.
  record Outlook(int fresh, int there, int doors) {}

  /// 结果 — the id of what was written.
  record Written(UUID id) {}

  /// 已生成 — how many places are new.
  record Generated(int places) {}

  @GetMapping("/premises")
  Known show(Actor actor, @PathVariable UUID id) {
    PremisesPages.Show show = views.show(actor, new PlaceId(id));
    PremisesPages.Site site = show.site();
    return new Known(
        show.marks().stream()
            .map(m -> new MarkRow(m.id(), m.kind(), m.since(), m.until(), m.note()))
            .toList(),
        site == null || site.kind().isEmpty() ? null : row(site),
        show.use().isEmpty() ? null : show.use(),
        show.stairs().stream()
            .flatMap(s -> s.floors().stream())
            .mapToInt(f -> f.doors().size())
            .sum());
  }

  @GetMapping("/doors")
  Outlook preview(Actor actor, @PathVariable UUID id, @ModelAttribute DoorForm form) {
    Place place = doors.place(actor, new PlaceId(id));
    if (!form.asked()) {
      return new Outlook(0, 0, 0);
    }
    var outlook = PremisesViews.outlook(doors.preview(place, form));
    return new Outlook(outlook.fresh(), outlook.there(), outlook.doors());
  }

  @PostMapping("/doors")
  @ResponseStatus(HttpStatus.CREATED)
  Generated make(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody DoorForm form) {
    return new Generated(doors.generate(actor, new PlaceId(id), form, tx));
  }

  @PostMapping("/marks")
  @ResponseStatus(HttpStatus.CREATED)
  Written mark(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody MarkForm form) {
    return new Written(premises.mark(actor, new PlaceId(id), form.keyed(tx)));
  }

  @PostMapping("/marks/{mark}/end")
  Written end(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID mark,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody MarkForm form) {
    premises.endMark(actor, new PlaceId(id), mark, form.keyed(tx));
    return new Written(mark);
  }

  @PostMapping("/site")
  Written describe(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody SiteForm form) {
    premises.describe(actor, new PlaceId(id), form.keyed(tx));
    return new Written(id);
  }

  @PostMapping("/use")
  Written use(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody UseForm form) {
    premises.use(actor, new PlaceId(id), new UseForm(form.use(), tx));
    return new Written(id);
  }

  private static SiteRow row(PremisesPages.Site site) {
    return new SiteRow(
        site.kind(),
        site.operator(),
        site.devices().stream()
            .filter(d -> !d.number().isEmpty())
            .map(d -> new DeviceRow(d.kind(), Integer.parseInt(d.number())))
            .toList(),
        Integer.parseInt(site.version()));
  }
}
