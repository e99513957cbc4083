package org.linli.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Refused;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.MatterPages;
import org.linli.matter.Matters;
import org.linli.respite.Respites;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 跟踪页面 — one matter as its reporter or anybody else follows it: confirm, reopen, rate, follow.
@Controller
class TrackController {

  private final Matters matters;
  private final Respites respites;
  private final Pages pages;

  TrackController(Matters matters, Respites respites, Pages pages) {
    this.matters = matters;
    this.respites = respites;
    this.pages = pages;
  }

  @GetMapping("/m/{number}")
  ModelAndView track(
      @PathVariable String number,
      @RequestParam(name = "k", defaultValue = "") String link,
      @RequestParam(defaultValue = "false") boolean fresh,
      Actor actor) {
    return view(
        reader(actor, number, link),
        number,
        link,
        fresh,
        ReportPages.Typed.nothing(),
        FieldErrors.none());
  }

  @PostMapping("/m/{number}/moves/{action}")
  ModelAndView move(
      @PathVariable String number,
      @PathVariable String action,
      @RequestParam(name = "k", defaultValue = "") String link,
      @RequestParam UUID tx,
      @RequestParam(defaultValue = "-1") int version,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String note,
      @RequestParam(required = false) @Nullable Integer rating,
      @RequestParam(required = false) @Nullable Boolean solved,
      Actor actor,
      HttpServletRequest request) {
    Actor reporter = reporter(matters, actor, number, link);
    var typed = new ReportPages.Typed(reason, note, solved, "");
    Words words = pages.words(request);
    try {
      matters.move(reporter, number, 0, action(action), brought(typed, rating), tx, version);
    } catch (Invalid e) {
      return view(reporter, number, link, false, typed, FieldErrors.of(e, words));
    } catch (Refused.Missing e) {
      var errors = FieldErrors.of(new Invalid(e.fields()), words);
      return view(reporter, number, link, false, typed, errors);
    } catch (Refusal e) {
      var view = view(reporter, number, link, false, typed, FieldErrors.none());
      view.addObject("refused", words.t(e.key(), e.arguments().toArray()));
      view.setStatus(HttpStatus.CONFLICT);
      return view;
    }
    return new ModelAndView("redirect:" + address(number, link));
  }

  /// The reporter says what the handler waits for: the clock runs again.
  @PostMapping("/m/{number}/answers")
  ModelAndView answer(
      @PathVariable String number,
      @RequestParam(name = "k", defaultValue = "") String link,
      @RequestParam UUID tx,
      @RequestParam(defaultValue = "") String answer,
      Actor actor,
      HttpServletRequest request) {
    Actor reporter = reporter(matters, actor, number, link);
    var typed = new ReportPages.Typed("", "", null, answer);
    Words words = pages.words(request);
    try {
      respites.answer(reporter, number, answer, tx);
    } catch (Invalid e) {
      return view(reporter, number, link, false, typed, FieldErrors.of(e, words));
    } catch (Refusal e) {
      var view = view(reporter, number, link, false, typed, FieldErrors.none());
      view.addObject("refused", words.t(e.key(), e.arguments().toArray()));
      view.setStatus(HttpStatus.CONFLICT);
      return view;
    }
    return new ModelAndView("redirect:" + address(number, link));
  }

  @PostMapping("/m/{number}/followers")
  String follow(@PathVariable String number, Actor actor) {
    matters.follow(actor, number);
    return "redirect:/m/" + number;
  }

  private ModelAndView view(
      Actor actor,
      String number,
      String link,
      boolean fresh,
      ReportPages.Typed typed,
      FieldErrors errors) {
    MatterPages.Show matter = matters.show(actor, number);
    MatterPages.Item next =
        matter.items().stream()
            .filter(i -> i.state().isOpen())
            .min(Comparator.comparing(MatterPages.Item::state))
            .orElse(null);
    boolean mayFollow = !matter.mine() && !matter.following() && matter.state().isOpen();
    var view = new ModelAndView("report/track");
    view.addObject(
        "track",
        new ReportPages.Track(
            matter,
            link,
            fresh,
            typed,
            Id.fresh(),
            mayFollow,
            actor.part() == AccountPart.RESIDENT,
            next,
            matter.mine() ? question(actor, matter) : null));
    view.addObject("errors", errors);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }

  private @Nullable String question(Actor reporter, MatterPages.Show matter) {
    return respites
        .waiting(reporter, new MatterId(matter.id()))
        .map(Respites.Waiting::question)
        .orElse(null);
  }

  private Actor reader(Actor actor, String number, String link) {
    return link.isEmpty() ? actor : matters.withLink(actor, number, link);
  }

  /// Who answers for the reporter: by the link of the receipt, or the resident himself. Nobody else
  /// learns here that there is something to answer.
  static Actor reporter(Matters matters, Actor actor, String number, String link) {
    if (link.isEmpty() && actor.part() != AccountPart.RESIDENT) {
      throw new NotFound();
    }
    return link.isEmpty() ? actor : matters.withLink(actor, number, link);
  }

  private static Brought brought(ReportPages.Typed typed, @Nullable Integer rating) {
    return new Brought(
        typed.note().isBlank() ? null : typed.note().strip(),
        typed.reason().isBlank() ? null : typed.reason().strip(),
        null,
        null,
        rating,
        typed.solved(),
        List.of());
  }

  // only what a reporter may do; anything else does not exist here
  static MatterAction action(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "CONFIRM" -> MatterAction.CONFIRM;
      case "REOPEN" -> MatterAction.REOPEN;
      case "RATE" -> MatterAction.RATE;
      case "SUPPLEMENT" -> MatterAction.SUPPLEMENT;
      default -> throw new NotFound();
    };
  }

  private static String address(String number, String link) {
    return "/m/" + number + (link.isEmpty() ? "" : "?k=" + link);
  }
}
