package org.linli.matter;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.AttachmentId;
import org.linli.attachment.Attachments;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.web.FieldErrors;
import org.linli.web.Pages;
import org.linli.web.Templates;
import org.linli.wording.Wordings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// 事项页 — the working page of one matter: the story, the facts, and the moves open now.
@Controller
class MatterController {

  private final Matters matters;
  private final Attachments attachments;
  private final Wordings wordings;
  private final Pages pages;
  private final Templates templates;

  MatterController(
      Matters matters,
      Attachments attachments,
      Wordings wordings,
      Pages pages,
      Templates templates) {
    this.matters = matters;
    this.attachments = attachments;
    this.wordings = wordings;
    this.pages = pages;
    this.templates = templates;
  }

  @GetMapping("/work/{county}/matters/{number}")
  ModelAndView show(Actor actor, @PathVariable String number, HttpServletRequest request) {
    return view(actor, number, MatterPages.Typed.nothing(), FieldErrors.none(), "", request);
  }

  @PostMapping("/work/{county}/matters/{number}/items/{item}/moves/{action}")
  ModelAndView move(
      Actor actor,
      @PathVariable String number,
      @PathVariable int item,
      @PathVariable String action,
      MoveForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request) {
    return moved(actor, number, item, MoveForm.action(action), form, files, request);
  }

  @PostMapping("/work/{county}/matters/{number}/moves/{action}")
  ModelAndView moveWhole(
      Actor actor,
      @PathVariable String number,
      @PathVariable String action,
      MoveForm form,
      @RequestParam(required = false) @Nullable List<MultipartFile> files,
      HttpServletRequest request) {
    return moved(actor, number, 0, MoveForm.action(action), form, files, request);
  }

  /// The answer of the post itself shows the number and goes back to the masked page by itself
  /// after a minute.
  @PostMapping("/work/{county}/matters/{number}/calls")
  ModelAndView call(
      Actor actor,
      @PathVariable String number,
      @RequestParam UUID tx,
      HttpServletRequest request,
      HttpServletResponse response) {
    seen(actor, number);
    try {
      var call = matters.call(actor, number, tx);
      if (call.isEmpty()) {
        return new ModelAndView("redirect:" + after(actor, number));
      }
      response.setHeader("Refresh", "60; url=" + after(actor, number));
      return show(actor, number, request).addObject("call", call.get());
    } catch (Refusal e) {
      String why = pages.words(request).t(e.key(), e.arguments().toArray());
      return view(actor, number, MatterPages.Typed.nothing(), FieldErrors.none(), why, request);
    }
  }

  private ModelAndView moved(
      Actor actor,
      String number,
      int item,
      MatterAction action,
      MoveForm form,
      @Nullable List<MultipartFile> files,
      HttpServletRequest request) {
    var words = pages.words(request);
    var brought = form.brought(List.of());
    // who may not see the matter leaves no photo behind
    seen(actor, number);
    try {
      brought = form.brought(taken(actor, files));
      UUID tx = form.tx() == null ? Id.fresh() : form.tx();
      matters.move(actor, number, item, action, brought, tx, form.seen());
    } catch (Invalid e) {
      var typed = form.typed(item, action, brought.photos());
      return view(actor, number, typed, FieldErrors.of(e, words), "", request);
    } catch (Refusal e) {
      var typed = form.typed(item, action, brought.photos());
      String why = words.t(e.key(), e.arguments().toArray());
      return view(actor, number, typed, FieldErrors.none(), why, request);
    }
    return new ModelAndView("redirect:" + after(actor, number));
  }

  // what was passed on may lie outside one's own area now
  private String after(Actor actor, String number) {
    try {
      seen(actor, number);
      return "/work/" + actor.county() + "/matters/" + number;
    } catch (NotFound e) {
      return "/work/" + actor.county() + "/inbox";
    }
  }

  private ModelAndView view(
      Actor actor,
      String number,
      MatterPages.Typed typed,
      FieldErrors errors,
      String refused,
      HttpServletRequest request) {
    var view = new ModelAndView("matter/show");
    var matter = seen(actor, number);
    view.addObject("matter", matter);
    view.addObject(
        "panels",
        templates.panels(
            "matter", pages.of(request), actor.county(), matter.placePath(), matter.id()));
    view.addObject("wordings", wordings.options(actor));
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

  private MatterPages.Show seen(Actor actor, String number) {
    var show = matters.show(actor, number);
    if (!show.full()) {
      throw new NotFound();
    }
    return show;
  }

  private List<UUID> taken(Actor actor, @Nullable List<MultipartFile> files) {
    return attachments.takeAll(actor.county(), Writing.uploader(actor), files).stream()
        .map(AttachmentId::value)
        .toList();
  }
}
