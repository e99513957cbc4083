package org.linli.hotline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Refusal;
import org.linli.vault.Masks;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 工单答复页 — the order beside its matter: answer it, ask for more time or to take it back, write down
/// what the hotline said.
@Controller
@RequestMapping("/work/{county}/matters/{number}/hotline")
class AnswerController {

  static final Duration SHOWN = Duration.ofSeconds(60);

  private final HotlineAnswers answers;
  private final HotlineViews views;
  private final Pages pages;
  private final Clock clock;

  AnswerController(HotlineAnswers answers, HotlineViews views, Pages pages, Clock clock) {
    this.answers = answers;
    this.views = views;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping
  ModelAndView show(Actor actor, @PathVariable String number) {
    return view(actor, number, AnswerForm.empty(), FieldErrors.none(), "");
  }

  @PostMapping("/answers")
  ModelAndView write(
      Actor actor, @PathVariable String number, AnswerForm form, HttpServletRequest request) {
    views.detail(actor, number);
    return pages.submitted(
        request,
        () -> {
          answers.write(actor, number, form, tx(form.tx()));
          return address(actor, number);
        },
        (errors, refused) -> view(actor, number, form, errors, refused));
  }

  @PostMapping("/answers/{id}/ruling")
  ModelAndView rule(
      Actor actor,
      @PathVariable String number,
      @PathVariable UUID id,
      AnswerForm.RulingForm form,
      HttpServletRequest request) {
    views.detail(actor, number);
    return pages.submitted(
        request,
        () -> {
          answers.rule(actor, number, id, form, tx(form.tx()));
          return address(actor, number);
        },
        (errors, refused) -> view(actor, number, AnswerForm.empty(), errors, refused));
  }

  /// The caller of a secret order, shown for a minute.
  @PostMapping("/calls")
  ModelAndView call(
      Actor actor,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    String back = "/work/" + actor.county() + "/matters/" + number;
    try {
      var seen = answers.call(actor, number, tx(tx));
      if (seen.isEmpty()) {
        return new ModelAndView("redirect:" + back);
      }
      Order.Words words = seen.get();
      return new ModelAndView("hotline/caller")
          .addObject(
              "caller",
              new HotlinePages.Caller(
                  words.contact().isEmpty() ? "" : Masks.maskName(words.contact()),
                  words.phone(),
                  clock.instant().plus(SHOWN)))
          .addObject("number", number)
          .addObject("refused", "");
    } catch (Refusal refusal) {
      var view =
          new ModelAndView("hotline/caller")
              .addObject("caller", new HotlinePages.Caller("", "", clock.instant()))
              .addObject("number", number)
              .addObject("refused", pages.words(request).t(refusal.key()));
      view.setStatus(HttpStatus.CONFLICT);
      return view;
    }
  }

  private ModelAndView view(
      Actor actor, String number, AnswerForm form, FieldErrors errors, String refused) {
    return new ModelAndView("hotline/show")
        .addObject("order", views.detail(actor, number))
        .addObject("typed", HotlinePages.Typed.of(form))
        .addObject("errors", errors)
        .addObject("refused", refused);
  }

  private static String address(Actor actor, String number) {
    return "/work/" + actor.county() + "/matters/" + number + "/hotline";
  }

  private static UUID tx(@Nullable UUID tx) {
    return tx == null ? Id.fresh() : tx;
  }
}
