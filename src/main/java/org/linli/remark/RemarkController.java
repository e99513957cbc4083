package org.linli.remark;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
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

/// 备注页面入口 — note, put a tag on, take it off and follow on the pages of a matter; what one follows.
@Controller
@RequestMapping("/work/{county}")
class RemarkController {

  private final Remarks remarks;
  private final Tags tags;
  private final Follows follows;
  private final RemarkViews views;
  private final Pages pages;

  RemarkController(Remarks remarks, Tags tags, Follows follows, RemarkViews views, Pages pages) {
    this.remarks = remarks;
    this.tags = tags;
    this.follows = follows;
    this.views = views;
    this.pages = pages;
  }

  @GetMapping("/matters/{number}/remarks")
  ModelAndView of(Actor actor, @PathVariable String number) {
    return view(actor, number, "", FieldErrors.none(), "");
  }

  @PostMapping("/matters/{number}/remarks")
  ModelAndView note(
      Actor actor, @PathVariable String number, RemarkForm form, HttpServletRequest request) {
    return done(
        actor,
        number,
        form.words(),
        request,
        () -> remarks.add(actor, number, form, fresh(form.tx())));
  }

  @PostMapping("/matters/{number}/tags")
  ModelAndView putOn(
      Actor actor,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String tag,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return done(actor, number, "", request, () -> tags.putOn(actor, number, tag, fresh(tx)));
  }

  @PostMapping("/matters/{number}/tags/{tag}/end")
  ModelAndView takeOff(
      Actor actor,
      @PathVariable String number,
      @PathVariable UUID tag,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return done(actor, number, "", request, () -> tags.takeOff(actor, number, tag, fresh(tx)));
  }

  @PostMapping("/matters/{number}/follow")
  ModelAndView follow(
      Actor actor,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return done(actor, number, "", request, () -> follows.begin(actor, number, fresh(tx)));
  }

  @PostMapping("/matters/{number}/follow/end")
  ModelAndView leave(
      Actor actor,
      @PathVariable String number,
      @RequestParam(required = false) @Nullable UUID tx,
      HttpServletRequest request) {
    return done(actor, number, "", request, () -> follows.end(actor, number, fresh(tx)));
  }

  @GetMapping("/followed")
  ModelAndView followed(Actor actor) {
    return new ModelAndView("remark/followed").addObject("followed", follows.of(actor));
  }

  @PostMapping("/followed/seen")
  String seen(Actor actor) {
    follows.seen(actor);
    return "redirect:/work/" + actor.county() + "/followed";
  }

  // a matter that may not be read is not found before anything is said about what was typed
  private ModelAndView done(
      Actor actor, String number, String typed, HttpServletRequest request, Runnable act) {
    views.around(actor, number);
    var words = pages.words(request);
    try {
      act.run();
    } catch (Invalid wrong) {
      return view(actor, number, typed, FieldErrors.of(wrong, words), "");
    } catch (Refusal refusal) {
      String why = words.t(refusal.key(), refusal.arguments().toArray());
      return view(actor, number, typed, FieldErrors.none(), why);
    }
    return new ModelAndView("redirect:/work/" + actor.county() + "/matters/" + number);
  }

  private ModelAndView view(
      Actor actor, String number, String typed, FieldErrors errors, String refused) {
    var view = new ModelAndView("remark/matter");
    view.addObject("around", views.around(actor, number));
    view.addObject("typed", typed);
    view.addObject("errors", errors);
    view.addObject("refused", refused);
    if (!errors.isEmpty()) {
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    } else if (!refused.isEmpty()) {
      view.setStatus(HttpStatus.CONFLICT);
    }
    return view;
  }

  private static UUID fresh(@Nullable UUID tx) {
    return tx == null ? Id.fresh() : tx;
  }
}
