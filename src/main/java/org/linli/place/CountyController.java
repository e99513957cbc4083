package org.linli.place;

import java.util.UUID;
import org.linli.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 县区页面入口 — opens a county from the page of its division.
@Controller
class CountyController {

  private final CountyWrites writes;

  CountyController(CountyWrites writes) {
    this.writes = writes;
  }

  @PostMapping("/work/{county:[0-9]{6}}/counties")
  String open(Actor actor, @RequestParam(defaultValue = "") String code, @RequestParam UUID tx) {
    writes.open(actor, code.strip(), tx);
    return "redirect:/work/" + actor.county() + "/divisions/" + code.strip();
  }
}
