package org.linli.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Reported;
import org.linli.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 楼栋群接口 — the twins for programs.
@RestController
@RequestMapping("/api/v1/{county}/chats")
class ChatApi {

  private final Chats chats;
  private final IntakePlaces places;

  ChatApi(Chats chats, IntakePlaces places) {
    this.chats = chats;
    this.places = places;
  }

  /// 群 — the place a chat group belongs to.
  record Group(String place, String placeName) {}

  /// 粘贴 — lines of a chat group as they were copied.
  record Pasted(@Nullable String place, @Nullable String text) {}

  /// The group of a place: who may enter its lines is told its name.
  @GetMapping
  Group group(Actor actor, @RequestParam(defaultValue = "") String place) {
    if (place.isEmpty()) {
      return new Group("", "");
    }
    chats.place(actor, place);
    return new Group(place, places.name(actor.county(), place));
  }

  /// What the lines probably are; writes nothing.
  @PostMapping("/lines")
  List<IntakePages.Row> read(Actor actor, @RequestBody Pasted pasted) {
    var group = chats.place(actor, ChatForm.text(pasted.place()));
    return chats.read(actor, group, ChatForm.text(pasted.text()));
  }

  /// Makes matters of the rows that are taken.
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  List<Reported> take(
      Actor actor, @RequestHeader("Idempotency-Key") UUID key, @RequestBody ChatForm form) {
    var group = chats.place(actor, ChatForm.text(form.place()));
    return chats.take(actor, group, form, key);
  }
}
