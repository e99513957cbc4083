package org.linli.message;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 消息推送 — tells an open page how many messages its reader has not read, each time the number
/// changes.
@RestController
class MessageStream {

  private static final int LONGEST = 55;

  /// 一路 — one open page, its reader, and the number it was told last.
  private record Open(String county, UUID account, int told) {}

  private final Messages messages;
  private final MessageStore store;
  private final Transactions transactions;
  private final Map<SseEmitter, Open> open = new ConcurrentHashMap<>();

  MessageStream(Messages messages, MessageStore store, Transactions transactions) {
    this.messages = messages;
    this.store = store;
    this.transactions = transactions;
  }

  /// Events `unread` with the number: the one that holds now, then each new one, for some seconds;
  /// then the page asks again.
  @GetMapping({"/work/{county}/messages/stream", "/api/v1/{county}/messages/stream"})
  ResponseEntity<SseEmitter> stream(Actor actor, @RequestParam(defaultValue = "55") int seconds) {
    int now = messages.unread(actor);
    int lasts = Math.clamp(seconds, 0, LONGEST);
    SseEmitter emitter = new SseEmitter(Duration.ofSeconds(Math.max(lasts, 1)).toMillis());
    emitter.onCompletion(() -> open.remove(emitter));
    emitter.onError(failure -> open.remove(emitter));
    emitter.onTimeout(emitter::complete);
    if (send(emitter, now)) {
      if (lasts == 0) {
        emitter.complete();
      } else {
        open.put(emitter, new Open(actor.county(), actor.id(), now));
      }
    }
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_EVENT_STREAM)
        .header("X-Accel-Buffering", "no")
        .body(emitter);
  }

  /// The server goes down and waits for nobody who merely listens.
  @EventListener(ContextClosedEvent.class)
  void close() {
    open.keySet().forEach(SseEmitter::complete);
  }

  /// Asks once for all readers of a county who have a page open.
  @Scheduled(fixedDelay = 1000)
  void look() {
    Map<String, Set<UUID>> readers = new HashMap<>();
    open.values()
        .forEach(
            one ->
                readers
                    .computeIfAbsent(one.county(), county -> new HashSet<>())
                    .add(one.account()));
    readers.forEach(
        (county, accounts) -> {
          Map<UUID, Integer> unread =
              transactions.read(Scope.nothing(county), () -> store.unread(county, accounts));
          tell(county, unread);
        });
  }

  private void tell(String county, Map<UUID, Integer> unread) {
    open.forEach(
        (emitter, one) -> {
          int now = unread.getOrDefault(one.account(), 0);
          if (one.county().equals(county) && now != one.told() && send(emitter, now)) {
            open.replace(emitter, one, new Open(county, one.account(), now));
          }
        });
  }

  private boolean send(SseEmitter emitter, int unread) {
    try {
      emitter.send(SseEmitter.event().name("unread").data(Integer.toString(unread)));
      return true;
    } catch (IOException | IllegalStateException e) {
      // the reader is gone
      open.remove(emitter);
      return false;
    }
  }
}
