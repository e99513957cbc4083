package org.linli.intake;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.shared.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 收件接口 — reports for programs: the resident's own, and what staff write down for somebody.
@RestController
@RequestMapping("/api/v1/{county}")
class IntakeApi {

  private final Intakes intakes;
  private final SlipViews slips;
  private final QuickReports quick;

  IntakeApi(Intakes intakes, SlipViews slips, QuickReports quick) {
    this.intakes = intakes;
    this.slips = slips;
    this.quick = quick;
  }

  @PostMapping("/matters")
  ResponseEntity<Reported> report(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody IntakeForm form) {
    List<UUID> photos = form.photos() == null ? List.of() : form.photos();
    Report report = form.report(actor, photos);
    boolean callback = Boolean.TRUE.equals(form.callback());
    Reported reported = intakes.take(actor, report, callback, form.joined(), false, key);
    URI place = URI.create("/api/v1/" + actor.county() + "/matters/" + reported.number());
    return ResponseEntity.created(place).body(reported);
  }

  /// The slip of a matter, for who entered it, on the day he did.
  @GetMapping("/matters/{number}/slip")
  IntakePages.Slip slip(Actor actor, @PathVariable String number) {
    return slips.slip(actor, number);
  }

  /// What somebody saw on his way, in three fields; the number of the matter.
  @PostMapping("/quick")
  QuickDone quick(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody QuickForm form) {
    return new QuickDone(quick.take(actor, form, null, key));
  }

  /// 快报已收 — the number under which it goes on.
  record QuickDone(String number) {}
}
