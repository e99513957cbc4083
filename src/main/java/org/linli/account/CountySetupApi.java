package org.linli.account;

import org.linli.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 县区设置接口 — the twin of the page that shows the link.
@RestController
class CountySetupApi {

  private final CountyLinks links;

  CountySetupApi(CountyLinks links) {
    this.links = links;
  }

  /// 链接 — the address below this house; works once, and ends when another one is asked for.
  record Link(String link) {}

  /// A one-time link by which a county without accounts gets its three administrators.
  @PostMapping("/api/v1/{county:[0-9]{6}}/counties/{code}/setup")
  @ResponseStatus(HttpStatus.CREATED)
  Link link(Actor actor, @PathVariable String code) {
    return new Link(links.offer(actor, code));
  }
}
