package org.linli.organisation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 岗位页面入口 — the page of a post, appointing and ending, and the posts of one person.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}")
class PostController {

  private final Posts posts;
  private final OrganisationViews views;
  private final Places places;
  private final ClientTransactions once;
  private final Pages pages;
  private final Templates templates;

  PostController(
      Posts posts,
      OrganisationViews views,
      Places places,
      ClientTransactions once,
      Pages pages,
      Templates templates) {
    this.posts = posts;
    this.views = views;
    this.places = places;
    this.once = once;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping("/posts/{id}")
  ModelAndView show(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String person,
      HttpServletRequest request) {
    return page(actor, views.post(actor, new PostId(id), person), request);
  }

  @GetMapping("/posts/{id}/deputies")
  ModelAndView deputy(Actor actor, @PathVariable UUID id) {
    return new ModelAndView(
        "organisation/deputy", Map.of("show", views.post(actor, new PostId(id), null)));
  }

  @GetMapping("/holders/{person}")
  ModelAndView holder(Actor actor, @PathVariable UUID person) {
    return new ModelAndView("organisation/holder", Map.of("holder", views.holder(actor, person)));
  }

  @PostMapping("/posts")
  ModelAndView open(Actor actor, @ModelAttribute AppointmentForm form, HttpServletRequest request) {
    try {
      String id =
          done(
              actor,
              form,
              "post/open",
              () -> {
                var wanted = form.opening(places, actor.scope());
                return posts.open(actor, wanted.place(), wanted.kind()).toString();
              });
      return new ModelAndView("redirect:/work/" + actor.county() + "/posts/" + id);
    } catch (Invalid e) {
      return opening(actor, form, FieldErrors.of(e, pages.words(request)), "", 422);
    } catch (Refusal e) {
      String notice = pages.words(request).t(e.key(), e.arguments().toArray());
      return opening(actor, form, FieldErrors.none(), notice, 409);
    }
  }

  @PostMapping("/posts/{id}/appointments")
  ModelAndView appoint(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute AppointmentForm form,
      HttpServletRequest request) {
    PostId post = new PostId(id);
    return answer(
        actor,
        post,
        form,
        "appoint",
        request,
        () -> posts.appoint(actor, form.appointment(post)).toString());
  }

  @PostMapping("/posts/{id}/deputies")
  ModelAndView deputy(
      Actor actor,
      @PathVariable UUID id,
      @ModelAttribute AppointmentForm form,
      HttpServletRequest request) {
    PostId post = new PostId(id);
    return answer(
        actor,
        post,
        form,
        "deputy",
        request,
        () -> posts.appointDeputy(actor, form.appointment(post)).toString());
  }

  @PostMapping("/posts/{id}/appointments/{appointment}/phone")
  ModelAndView phone(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID appointment,
      @ModelAttribute AppointmentForm form,
      HttpServletRequest request) {
    return answer(
        actor,
        new PostId(id),
        form,
        "phone",
        request,
        () -> {
          posts.changeDutyPhone(
              actor,
              posts.appointment(actor.county(), new PostId(id), appointment).id(),
              form.dutyPhone(),
              form.agreed(),
              form.at());
          return appointment.toString();
        });
  }

  private ModelAndView opening(
      Actor actor, AppointmentForm form, FieldErrors errors, String notice, int status) {
    var show = views.opening(actor, form, errors, notice);
    return new ModelAndView(
        "organisation/opening", Map.of("show", show), HttpStatus.valueOf(status));
  }

  private ModelAndView answer(
      Actor actor,
      PostId post,
      AppointmentForm form,
      String what,
      HttpServletRequest request,
      Supplier<String> work) {
    views.post(actor, post, null);
    try {
      done(actor, form, "post/" + what + " " + post, work);
      return new ModelAndView("redirect:/work/" + actor.county() + "/posts/" + post);
    } catch (Invalid e) {
      FieldErrors errors = FieldErrors.of(e, pages.words(request));
      ModelAndView view = page(actor, views.post(actor, post, form, errors, what, ""), request);
      view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return view;
    } catch (Refusal e) {
      String notice = pages.words(request).t(e.key(), e.arguments().toArray());
      var show = views.post(actor, post, form, FieldErrors.none(), what, notice);
      ModelAndView view = page(actor, show, request);
      view.setStatus(HttpStatus.CONFLICT);
      return view;
    }
  }

  private ModelAndView page(
      Actor actor, OrganisationPages.PostShow show, HttpServletRequest request) {
    if (show.wrong().equals("deputy")) {
      return new ModelAndView("organisation/deputy", Map.of("show", show));
    }
    Post post = show.post();
    return new ModelAndView(
        "organisation/post",
        Map.of(
            "show",
            show,
            "panels",
            templates.panels(
                "post", pages.of(request), actor.county(), post.placePath(), post.id().value())));
  }

  private String done(Actor actor, AppointmentForm form, String what, Supplier<String> work) {
    UUID tx = form.tx() == null ? Id.fresh() : form.tx();
    byte[] digest = ClientTransactions.digest(what, form.parts());
    return once.once(actor, tx, digest, work).reference();
  }
}
