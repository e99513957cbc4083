package org.linli.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.PhoneSignIn;
import org.linli.attachment.AttachmentId;
import org.linli.attachment.Attachments;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.matter.Reported;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// 上报页面 — what, where, who: three steps, each a plain form that carries everything along.
@Controller
class ReportController {

  private static final int MOST_PHOTOS = 9;

  private final ReportSteps steps;
  private final Matters matters;
  private final Attachments attachments;
  private final PhoneSignIn signIn;
  private final Pages pages;

  ReportController(
      ReportSteps steps,
      Matters matters,
      Attachments attachments,
      PhoneSignIn signIn,
      Pages pages) {
    this.steps = steps;
    this.matters = matters;
    this.attachments = attachments;
    this.signIn = signIn;
    this.pages = pages;
  }

  @GetMapping("/report")
  ModelAndView begin(
      @RequestParam(defaultValue = "") String board,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String category,
      @CookieValue(name = "home", defaultValue = "") String home,
      Actor actor) {
    boolean bare = board.isEmpty() && place.isEmpty();
    String code = bare && home.contains("-") ? home : board;
    String path = bare && !home.contains("-") ? home : place;
    if (path.isEmpty() && !code.isEmpty()) {
      path = steps.door(code);
      if (path.isEmpty() && !board.isEmpty()) {
        throw new NotFound();
      }
    }
    if (path.isEmpty()) {
      return new ModelAndView("redirect:/?choose=true");
    }
    ReportPages.Form form = ReportPages.Form.begin(Id.fresh(), code, path, category);
    return view(ReportPages.Step.WHAT, form, actor, false, FieldErrors.none());
  }

  /// One step on, back or the end; `go` says which button was pressed, `pick` the place tapped on,
  /// `address` or `position` what it is looked for by, `q` the letters of a category.
  @PostMapping("/report")
  ModelAndView step(
      @ModelAttribute ReportPages.Form typed,
      @RequestParam(defaultValue = "where") String go,
      @RequestParam(defaultValue = "") String pick,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String address,
      @RequestParam(defaultValue = "") String position,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    ReportPages.Form form = pick.isEmpty() ? typed : typed.at(pick);
    Actor here = here(actor, form);
    boolean what = go.equals("where") || go.equals("find");
    ReportPages.Step from = what ? ReportPages.Step.WHAT : ReportPages.Step.WHERE;
    try {
      if (what) {
        form = withPhotos(form, here, files);
      }
      return switch (go) {
        case "what" -> view(ReportPages.Step.WHAT, form, here, false, FieldErrors.none());
        case "find" ->
            view(ReportPages.Step.WHAT, form, here, false, FieldErrors.none())
                .addObject("looked", steps.looked(form, q.strip()));
        case "where" -> {
          var flaws = steps.flawsOfWhat(form);
          var next = flaws.isEmpty() ? steps.afterWhat(form) : from;
          var view = checked(next, from, form, here, flaws, request);
          yield flaws.containsKey("category")
              ? view.addObject("looked", steps.looked(form, ""))
              : view;
        }
        case "answered" ->
            checked(
                ReportPages.Step.WHERE,
                ReportPages.Step.ASK,
                form,
                here,
                steps.flawsOfAnswers(form),
                request);
        case "pick" -> view(ReportPages.Step.WHERE, form, here, false, FieldErrors.none());
        case "locate" ->
            view(ReportPages.Step.WHERE, form, here, false, FieldErrors.none())
                .addObject("address", address)
                .addObject("found", steps.found(form, position.isBlank() ? address : position));
        case "who" ->
            checked(ReportPages.Step.WHO, from, form, here, steps.flawsOfWhere(form), request);
        default -> finish(form, go, here, request, response);
      };
    } catch (Invalid e) {
      FieldErrors errors = FieldErrors.of(e, pages.words(request));
      // a wrong phone is typed again, so the code comes after it once more
      boolean codeSent = go.equals("send") && !e.fields().containsKey("phone");
      return view(stepOf(e, from), form, here, codeSent, errors);
    }
  }

  private ModelAndView finish(
      ReportPages.Form form,
      String go,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!steps.flawsOfWhat(form).isEmpty()) {
      throw new Invalid(steps.flawsOfWhat(form));
    }
    if (go.equals("code")) {
      signIn.send(actor.county(), form.phone(), request.getRemoteAddr());
      return view(ReportPages.Step.WHO, form, actor, true, FieldErrors.none());
    }
    boolean anonymous = go.equals("anonymous");
    Actor reporter = actor;
    if (!anonymous && actor.part() == AccountPart.GUEST && signIn.available()) {
      var code = new PhoneSignIn.Code(form.phone(), form.code(), transaction(form));
      reporter = signIn.confirm(actor.county(), code, request, response);
    }
    String joins = form.joins().isEmpty() ? null : form.joins();
    Reported done = matters.report(reporter, report(form, anonymous), joins, transaction(form));
    return new ModelAndView("redirect:/m/" + done.number() + "?k=" + done.link() + "&fresh=true");
  }

  private static Report report(ReportPages.Form form, boolean anonymous) {
    return new Report(
        form.place(),
        Report.Kind.valueOf(form.kind()),
        form.category(),
        form.text(),
        form.board().isEmpty() ? Report.Channel.WEB : Report.Channel.BOARD,
        anonymous || form.name().isEmpty() ? null : form.name(),
        anonymous || form.phone().isEmpty() ? null : form.phone(),
        anonymous,
        !anonymous && form.nameToChiefs(),
        form.photos(),
        form.given());
  }

  private ReportPages.Form withPhotos(
      ReportPages.Form form, Actor actor, @Nullable List<MultipartFile> files) {
    if (files == null) {
      return form;
    }
    List<UUID> photos = new ArrayList<>(form.photos());
    UUID uploader = actor.part() == AccountPart.GUEST ? null : actor.id();
    attachments.takeAll(actor.county(), uploader, files).stream()
        .map(AttachmentId::value)
        .forEach(photos::add);
    if (photos.size() > MOST_PHOTOS) {
      throw new Invalid("photos", "report.photos.tooMany");
    }
    return form.with(photos);
  }

  private ModelAndView checked(
      ReportPages.Step next,
      ReportPages.Step from,
      ReportPages.Form form,
      Actor actor,
      Map<String, String> flaws,
      HttpServletRequest request) {
    if (flaws.isEmpty()) {
      return view(next, form, actor, false, FieldErrors.none());
    }
    return view(from, form, actor, false, FieldErrors.of(new Invalid(flaws), pages.words(request)));
  }

  private ModelAndView view(
      ReportPages.Step step,
      ReportPages.Form form,
      Actor actor,
      boolean codeSent,
      FieldErrors errors) {
    var view = new ModelAndView("report/show");
    view.addObject("show", steps.show(step, form, actor, codeSent));
    view.addObject("errors", errors);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return view;
  }

  // an error is shown on the step that holds its field
  private static ReportPages.Step stepOf(Invalid e, ReportPages.Step from) {
    var fields = e.fields().keySet();
    if (fields.contains("phone") || fields.contains("code") || fields.contains("name")) {
      return ReportPages.Step.WHO;
    }
    if (fields.contains("placePath") || fields.contains("place")) {
      return ReportPages.Step.WHERE;
    }
    if (fields.stream().anyMatch(field -> field.startsWith("answers."))) {
      return ReportPages.Step.ASK;
    }
    if (fields.contains("joins")) {
      return ReportPages.Step.WHERE;
    }
    boolean what = fields.contains("category") || fields.contains("text");
    return what || fields.contains("photos") ? ReportPages.Step.WHAT : from;
  }

  // whoever is signed in elsewhere is a guest in the county of this door
  private Actor here(Actor actor, ReportPages.Form form) {
    String county = steps.county(form);
    return actor.county().equals(county) ? actor : Actor.guest(county);
  }

  private static UUID transaction(ReportPages.Form form) {
    if (form.tx() == null) {
      throw new Invalid("text", "web.unreadable");
    }
    return form.tx();
  }
}
