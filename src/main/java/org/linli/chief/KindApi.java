package org.linli.chief;

import java.util.List;
import java.util.UUID;
import org.linli.organisation.PostCharter;
import org.linli.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 岗位目录接口 — the kinds of posts as JSON.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}/post-kinds")
class KindApi {

  private final KindChanges changes;

  KindApi(KindChanges changes) {
    this.changes = changes;
  }

  /// 岗位目录 — what holds today, and what was said of the kind asked for.
  record KindList(List<PostCharter> kinds, List<ChiefPages.Past> history) {}

  @GetMapping
  KindList list(Actor actor, @RequestParam(defaultValue = "") String code) {
    ChiefPages.Kinds kinds = changes.show(actor, code);
    return new KindList(kinds.all(), kinds.history());
  }

  @PostMapping
  KindList save(
      Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody KindForm form) {
    changes.save(actor, form, tx);
    return list(actor, KindForm.text(form.code()));
  }
}
