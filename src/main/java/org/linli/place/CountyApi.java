package org.linli.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 县区接口 — opens a county of the dictionary, the own one or another.
@RestController
class CountyApi {

  private final CountyWrites writes;

  CountyApi(CountyWrites writes) {
    this.writes = writes;
  }

  /// 县区代码 — six digits.
  record Body(@Nullable String code) {}

  /// 已开设 — the number of new places.
  record Opened(int places) {}

  /// Opens a county with its streets and communities; places that are there already stay.
  @PostMapping("/api/v1/{county:[0-9]{6}}/counties")
  @ResponseStatus(HttpStatus.CREATED)
  Opened open(Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody Body body) {
    return new Opened(writes.open(actor, PlaceForm.text(body.code()).strip(), tx));
  }
}
