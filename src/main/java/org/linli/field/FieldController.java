package org.linli.field;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.linli.web.TakenAlong;
import org.linli.web.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// 外勤页 — the page of the day, what is taken along, and who is signed in when a queue goes out.
@Controller
@RequestMapping("/work/{county}/field")
class FieldController {

  private static final UUID NO_PLACE = new UUID(0, 0);
  private static final int MOST = 120;

  private final Templates templates;
  private final ObjectProvider<TakenAlong> along;
  private final Pages pages;

  FieldController(Templates templates, ObjectProvider<TakenAlong> along, Pages pages) {
    this.templates = templates;
    this.along = along;
    this.pages = pages;
  }

  /// 登录状态 — whose session this is, and the token against forged forms that a queue sends along.
  record State(UUID account, @Nullable String token) {}

  /// 随身清单 — paths of the pages that are taken along.
  record Pack(List<String> paths) {}

  @GetMapping
  ModelAndView day(Actor actor, HttpServletRequest request) {
    String path =
        actor.scope().paths().isEmpty() ? actor.county() : actor.scope().paths().getFirst();
    return new ModelAndView("field/day")
        .addObject(
            "panels", templates.panels("field", pages.of(request), actor.county(), path, NO_PLACE));
  }

  @GetMapping("/state")
  @ResponseBody
  State state(Actor actor, HttpServletRequest request) {
    CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new State(actor.id(), token == null ? null : token.getToken());
  }

  @GetMapping("/pack")
  @ResponseBody
  Pack pack(Actor actor) {
    Stream<String> own = Stream.of("/work/" + actor.county() + "/field");
    Stream<String> others =
        along.orderedStream().flatMap(each -> each.paths(actor).stream()).distinct().limit(MOST);
    return new Pack(Stream.concat(own, others).toList());
  }
}
