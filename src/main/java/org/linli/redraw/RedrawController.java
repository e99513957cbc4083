package org.linli.redraw;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// 重划页面入口 — choose, look at what would move, confirm. All that was chosen stands in the address:
/// whoever may not carry it out hands the address on.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class RedrawController {

  private final Redraws redraws;
  private final RedrawViews views;
  private final Pages pages;

  RedrawController(Redraws redraws, RedrawViews views, Pages pages) {
    this.redraws = redraws;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/places/{id}/redraw")
  ModelAndView show(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute RedrawForm form,
      HttpServletRequest request) {
    PlaceId place = new PlaceId(id);
    RedrawPages.Show show = views.show(actor, place, form);
    if (!form.asked()) {
      return page(show, HttpStatus.OK);
    }
    try {
      Preview preview = redraws.preview(actor, form.wanted(place));
      return page(
          show.with(FieldErrors.none(), views.outlook(preview, List.of()), ""), HttpStatus.OK);
    } catch (Invalid e) {
      return wrong(show, e, request);
    }
  }

  @PostMapping("/places/{id}/redraws")
  ModelAndView carryOut(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute RedrawForm form,
      HttpServletRequest request) {
    PlaceId place = new PlaceId(id);
    try {
      UUID tx = form.tx() == null ? Id.fresh() : form.tx();
      UUID done =
          redraws.carryOut(
              actor, form.wanted(place), RedrawForm.text(form.seen()), tx, digest(place, form));
      return new ModelAndView("redirect:/work/" + actor.county() + "/redraws/" + done);
    } catch (Invalid e) {
      return wrong(views.show(actor, place, form), e, request);
    } catch (PreviewChanged e) {
      return refused(actor, place, form, e, e.differences(), request);
    } catch (RedrawRefused e) {
      return refused(actor, place, form, e, List.of(), request);
    }
  }

  @GetMapping("/redraws/{id}")
  ModelAndView done(Actor actor, @PathVariable UUID id) {
    return new ModelAndView("redraw/done", Map.of("done", views.done(actor, id)));
  }

  static byte[] digest(PlaceId place, RedrawForm form) {
    return ClientTransactions.digest("redraw " + place, String.join("\n", form.parts()));
  }

  private ModelAndView refused(
      Actor actor,
      PlaceId place,
      RedrawForm form,
      Refusal why,
      List<Preview.Difference> differences,
      HttpServletRequest request) {
    String said = pages.words(request).t(why.key(), why.arguments().toArray());
    RedrawPages.Show show = views.show(actor, place, form);
    Preview preview = redraws.preview(actor, form.wanted(place));
    RedrawPages.Outlook now = views.outlook(preview, differences);
    return page(show.with(FieldErrors.none(), now, said), HttpStatus.CONFLICT);
  }

  private ModelAndView wrong(RedrawPages.Show show, Invalid e, HttpServletRequest request) {
    FieldErrors errors = FieldErrors.of(e, pages.words(request));
    return page(show.with(errors, null, ""), HttpStatus.UNPROCESSABLE_ENTITY);
  }

  private static ModelAndView page(RedrawPages.Show show, HttpStatus status) {
    return new ModelAndView("redraw/show", Map.of("show", show), status);
  }
}
