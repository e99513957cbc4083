package org.linli.hotline;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.vault.Masks;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 热线接口 — orders in, answers out, by an account of the hotline's own programs; the twins of the
/// pages.
@RestController
@RequestMapping("/api/v1/{county}")
class HotlineApi {

  private static final String KEY = "Idempotency-Key";

  private final Orders orders;
  private final Mappings mappings;
  private final HotlineAnswers answers;
  private final HotlineViews views;
  private final Pages pages;
  private final Clock clock;

  HotlineApi(
      Orders orders,
      Mappings mappings,
      HotlineAnswers answers,
      HotlineViews views,
      Pages pages,
      Clock clock) {
    this.orders = orders;
    this.mappings = mappings;
    this.answers = answers;
    this.views = views;
    this.pages = pages;
    this.clock = clock;
  }

  /// 已收单 — the number of the matter an order is.
  record Taken(String number) {}

  /// 平台 — whose answers are to go out.
  record Platform(@Nullable String source) {}

  /// 已回传 — the id of the file.
  record Sent(UUID id) {}

  @GetMapping("/hotline/orders")
  HotlinePages.Orders list(Actor actor, @RequestParam(defaultValue = "") String state) {
    return views.list(actor, state);
  }

  /// Takes one order in; the same number of the same platform is the same order.
  @PostMapping("/hotline/orders")
  ResponseEntity<Taken> take(
      Actor actor, @RequestHeader(KEY) UUID key, @RequestBody OrderForm form) {
    String number = orders.take(actor, form, key);
    return ResponseEntity.created(
            URI.create("/api/v1/" + actor.county() + "/matters/" + number + "/hotline"))
        .body(new Taken(number));
  }

  @GetMapping("/hotline/classes")
  List<HotlinePages.Mapping> classes(Actor actor) {
    return views
        .classes(actor.county(), FieldErrors.none(), "", pages.words(Locale.SIMPLIFIED_CHINESE))
        .mappings();
  }

  @PostMapping("/hotline/classes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void map(Actor actor, @RequestHeader(KEY) UUID key, @RequestBody Mappings.Form form) {
    mappings.map(actor, form, key);
  }

  /// Puts every answer that waits into a file and marks it sent.
  @PostMapping("/hotline/batches")
  @ResponseStatus(HttpStatus.CREATED)
  Sent send(Actor actor, @RequestHeader(KEY) UUID key, @RequestBody Platform platform) {
    return new Sent(answers.send(actor, OrderForm.text(platform.source()), key));
  }

  /// The answers of a file, as often as they are asked for; each time an act.
  @PostMapping("/hotline/batches/{id}/file")
  List<HotlinePages.Sent> file(Actor actor, @PathVariable UUID id) {
    return views.sent(answers.fetch(actor, id));
  }

  /// The order behind a matter.
  @GetMapping("/matters/{number}/hotline")
  HotlinePages.Detail show(Actor actor, @PathVariable String number) {
    return views.detail(actor, number);
  }

  @PostMapping("/matters/{number}/hotline/answers")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void write(
      Actor actor,
      @PathVariable String number,
      @RequestHeader(KEY) UUID key,
      @RequestBody AnswerForm form) {
    views.detail(actor, number);
    answers.write(actor, number, form, key);
  }

  @PostMapping("/matters/{number}/hotline/answers/{id}/ruling")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void rule(
      Actor actor,
      @PathVariable String number,
      @PathVariable UUID id,
      @RequestHeader(KEY) UUID key,
      @RequestBody AnswerForm.RulingForm form) {
    answers.rule(actor, number, id, form, key);
  }

  /// The caller of a secret order for one call; 204 when this key was answered already.
  @PostMapping("/matters/{number}/hotline/calls")
  ResponseEntity<HotlinePages.Caller> call(
      Actor actor, @PathVariable String number, @RequestHeader(KEY) UUID key) {
    return answers
        .call(actor, number, key)
        .map(
            words ->
                ResponseEntity.ok(
                    new HotlinePages.Caller(
                        words.contact().isEmpty() ? "" : Masks.maskName(words.contact()),
                        words.phone(),
                        clock.instant().plus(AnswerController.SHOWN))))
        .orElseGet(() -> ResponseEntity.noContent().build());
  }
}
