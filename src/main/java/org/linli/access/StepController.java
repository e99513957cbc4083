package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.access.SignInSteps.Pending;
import org.linli.access.SignInSteps.Step;
import org.linli.credential.Device;
import org.linli.credential.SecondFactors;
import org.linli.shared.Invalid;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 登录步骤页 — the code of the phone, a password of one's own, the phone's first code.
@Controller
@RequestMapping("/work/sign-in")
class StepController {

  private static final String AGAIN = "redirect:/work/sign-in";
  private static final String NEXT = "redirect:/work/sign-in/next";

  private final SignInSteps steps;
  private final Entrance entrance;
  private final OwnAccount own;
  private final SecondFactors factors;
  private final Pages pages;

  StepController(
      SignInSteps steps, Entrance entrance, OwnAccount own, SecondFactors factors, Pages pages) {
    this.steps = steps;
    this.entrance = entrance;
    this.own = own;
    this.factors = factors;
    this.pages = pages;
  }

  /// 在途 — who waits, with his account as it is now.
  private record Waiting(Pending pending, Account account, Step step) {}

  @GetMapping("/next")
  String next(HttpServletRequest request, Model model) {
    return waiting(request).map(waits -> show(waits, FieldErrors.none(), model)).orElse(AGAIN);
  }

  @PostMapping("/code")
  String code(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Waiting> found = waiting(request).filter(waits -> waits.step == Step.CODE);
    if (found.isEmpty()) {
      return AGAIN;
    }
    Waiting waits = found.get();
    return tried(
        waits,
        request,
        response,
        model,
        () -> {
          try {
            own.prove(waits.account, code, request.getRemoteAddr());
          } catch (Invalid wrong) {
            entrance.failed(waits.account, Device.of(request));
            throw wrong;
          }
          return onward(waits.account, waits.pending.passed(), request, response);
        });
  }

  @PostMapping("/password")
  String password(
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String again,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Waiting> found = waiting(request).filter(waits -> waits.step == Step.PASSWORD);
    if (found.isEmpty()) {
      return AGAIN;
    }
    Waiting waits = found.get();
    return tried(
        waits,
        request,
        response,
        model,
        () -> {
          own.choosePassword(waits.account, password, again);
          Pending later = waits.pending.at(waits.account.version() + 1);
          return steps
              .account(later)
              .map(account -> onward(account, later, request, response))
              .orElse(AGAIN);
        });
  }

  @PostMapping("/factor")
  String factor(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<Waiting> found = waiting(request).filter(waits -> waits.step == Step.FACTOR);
    if (found.isEmpty()) {
      return AGAIN;
    }
    Waiting waits = found.get();
    return tried(
        waits,
        request,
        response,
        model,
        () -> {
          List<String> codes = own.confirmFactor(waits.account, code, request.getRemoteAddr());
          entrance.enter(waits.account, waits.pending.passed(), request, response);
          model.addAttribute("codes", codes);
          model.addAttribute("back", Back.safe(waits.pending.back(), "/work"));
          return "access/recoveryCodes";
        });
  }

  private Optional<Waiting> waiting(HttpServletRequest request) {
    return entrance
        .pending(request)
        .flatMap(
            pending ->
                steps
                    .account(pending)
                    .flatMap(
                        account ->
                            steps
                                .owed(account, pending.proved())
                                .map(step -> new Waiting(pending, account, step))));
  }

  private String onward(
      Account account, Pending pending, HttpServletRequest request, HttpServletResponse response) {
    return entrance.enter(account, pending, request, response)
        ? "redirect:" + Back.safe(pending.back(), "/work")
        : NEXT;
  }

  private String tried(
      Waiting waits,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Supplier<String> attempt) {
    try {
      return attempt.get();
    } catch (Invalid wrong) {
      response.setStatus(422);
      return show(waits, FieldErrors.of(wrong, pages.words(request)), model);
    } catch (AccessRefused wait) {
      response.setStatus(429);
      model.addAttribute("refused", pages.words(request).t(wait.key(), wait.arguments().toArray()));
      return show(waits, FieldErrors.none(), model);
    }
  }

  private String show(Waiting waits, FieldErrors errors, Model model) {
    var shown = new AccessPages.Step(waits.step.name(), "", "");
    if (waits.step == Step.FACTOR) {
      shown = own.enrolment(waits.account).map(StepController::shown).orElse(shown);
    }
    model.addAttribute("shown", shown);
    model.addAttribute("errors", errors);
    return "access/step";
  }

  private static AccessPages.Step shown(SecondFactors.Enrolment enrolment) {
    return new AccessPages.Step(Step.FACTOR.name(), enrolment.picture(), enrolment.key());
  }
}
