package org.linli.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.AttachmentId;
import org.linli.attachment.Attachments;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.category.Question;
import org.linli.matter.Matters;
import org.linli.matter.Merges;
import org.linli.matter.Report;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// 代为上报 — the desk enters what somebody says on the phone or at the counter: first the place, then
/// the matter.
@Controller
class IntakeController {

  private static final int LIKELY = 5;

  private final Intakes intakes;
  private final Categories categories;
  private final Catalogue catalogue;
  private final IntakePlaces places;
  private final Merges merges;
  private final Attachments attachments;
  private final Pages pages;

  IntakeController(
      Intakes intakes,
      Categories categories,
      Catalogue catalogue,
      IntakePlaces places,
      Merges merges,
      Attachments attachments,
      Pages pages) {
    this.intakes = intakes;
    this.categories = categories;
    this.catalogue = catalogue;
    this.places = places;
    this.merges = merges;
    this.attachments = attachments;
    this.pages = pages;
  }

  @GetMapping("/work/{county}/matters/new")
  ModelAndView form(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String q,
      HttpServletRequest request) {
    return view(
        actor, IntakeForm.at(place), List.of(), q, FieldErrors.none(), pages.words(request));
  }

  @PostMapping("/work/{county}/matters")
  ModelAndView report(
      Actor actor,
      IntakeForm form,
      @RequestParam(defaultValue = "") String asked,
      @RequestParam(defaultValue = "") String compared,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request) {
    Words words = pages.words(request);
    List<UUID> photos = new ArrayList<>(form.photos() == null ? List.of() : form.photos());
    try {
      attachments.takeAll(actor.county(), actor.id(), files).stream()
          .map(AttachmentId::value)
          .forEach(photos::add);
      // the questions of a category are put once it is known
      if (!asked.equals(form.category()) && !questions(actor, form).isEmpty()) {
        return view(actor, form, photos, "", FieldErrors.none(), words);
      }
      UUID tx = form.tx() == null ? Id.fresh() : form.tx();
      // what looks the same is shown once before it is entered a second time
      boolean stops = !compared.equals(form.category()) && !likely(actor, form).isEmpty();
      Report report = form.report(actor, List.copyOf(photos));
      boolean callback = Boolean.TRUE.equals(form.callback());
      var reported = intakes.take(actor, report, callback, form.joined(), stops, tx);
      // what lies elsewhere is not his to read: he has the slip to hand over
      String rest = actor.scope().covers(report.placePath()) ? "" : "/slip";
      return new ModelAndView(
          "redirect:/work/" + actor.county() + "/matters/" + reported.number() + rest);
    } catch (Matters.LooksTheSame e) {
      return view(actor, form, photos, "", FieldErrors.none(), words)
          .addObject("compared", form.category())
          .addObject("likely", likely(actor, form));
    } catch (Invalid e) {
      var view = view(actor, form, photos, "", FieldErrors.of(e, words), words);
      again(view, actor, form, compared);
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    } catch (Refusal e) {
      var view = view(actor, form, photos, "", FieldErrors.none(), words);
      again(view, actor, form, compared);
      view.addObject("refused", words.t(e.key(), e.arguments().toArray()));
      view.setStatus(HttpStatus.CONFLICT);
      return view;
    }
  }

  private ModelAndView view(
      Actor actor, IntakeForm form, List<UUID> photos, String q, FieldErrors errors, Words words) {
    String path = form.place() == null ? "" : form.place();
    var view = new ModelAndView("intake/new");
    view.addObject(
        "form", typed(form, photos, path.isEmpty() ? List.of() : questions(actor, form)));
    view.addObject("q", q);
    view.addObject("place", places.name(actor.county(), path));
    view.addObject("found", places.found(actor, q));
    view.addObject("categories", catalogue.options(actor.county(), words));
    view.addObject("errors", errors);
    return view;
  }

  // what was compared stays on the page
  private void again(ModelAndView view, Actor actor, IntakeForm form, String compared) {
    if (!compared.isEmpty() && compared.equals(form.category())) {
      view.addObject("compared", compared)
          .addObject("likely", likely(actor, form))
          .addObject("joins", text(form.joins()));
    }
  }

  private List<IntakePages.Likely> likely(Actor actor, IntakeForm form) {
    String category = text(form.category());
    return category.isEmpty() || text(form.place()).isEmpty()
        ? List.of()
        : merges.similar(actor.county(), text(form.place()), category, LIKELY).stream()
            .map(IntakePages.Likely::of)
            .toList();
  }

  private List<Question> questions(Actor actor, IntakeForm form) {
    return categories
        .find(actor.county(), text(form.category()))
        .filter(c -> c.stop() == null)
        .map(Category::questions)
        .orElse(List.of());
  }

  private static IntakePages.Form typed(
      IntakeForm form, List<UUID> photos, List<Question> questions) {
    return new IntakePages.Form(
        text(form.place()),
        form.kind() == null ? Report.Kind.PROBLEM.name() : form.kind(),
        text(form.category()),
        text(form.text()),
        form.channel() == null ? Report.Channel.PHONE.name() : form.channel(),
        text(form.name()),
        text(form.phone()),
        Boolean.TRUE.equals(form.anonymous()),
        Boolean.TRUE.equals(form.nameToChiefs()),
        Boolean.TRUE.equals(form.callback()),
        List.copyOf(photos),
        form.given(),
        questions);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
