package org.linli.access;

import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/// 本人接口 — who the caller is here, and the token a browser's session needs for writing.
@RestController
class MeApi {

  /// 本人 — `csrf` goes into the header `X-CSRF-TOKEN` of writes that come with a session.
  record Me(AccountPart part, String name, String county, String csrf) {}

  @GetMapping("/api/v1/{county}/me")
  Me me(
      Actor actor,
      @RequestAttribute(name = "org.springframework.security.web.csrf.CsrfToken")
          @Nullable CsrfToken token) {
    return new Me(
        actor.part(), actor.name(), actor.county(), token == null ? "" : token.getToken());
  }
}
