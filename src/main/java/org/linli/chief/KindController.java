package org.linli.chief;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// 岗位目录入口 — the kinds of posts of the county, one of them to change, and what held before.
@Controller
@RequestMapping("/work/{county:[0-9]{6}}/post-kinds")
class KindController {

  private final KindChanges changes;
  private final Pages pages;

  KindController(KindChanges changes, Pages pages) {
    this.changes = changes;
    this.pages = pages;
  }

  @GetMapping
  ModelAndView show(Actor actor, @RequestParam(defaultValue = "") String code) {
    return new ModelAndView("chief/kinds", Map.of("kinds", changes.show(actor, code)));
  }

  @PostMapping
  ModelAndView save(Actor actor, @ModelAttribute KindForm form, HttpServletRequest request) {
    UUID tx = form.tx() == null ? Id.fresh() : form.tx();
    return pages.submitted(
        request,
        () -> {
          changes.save(actor, form, tx);
          return "/work/" + actor.county() + "/post-kinds?code=" + form.code();
        },
        (errors, notice) -> {
          KindForm typed = notice.isEmpty() ? form : changes.again(actor, form);
          return new ModelAndView(
              "chief/kinds", Map.of("kinds", changes.show(actor, typed, errors, notice)));
        });
  }
}
