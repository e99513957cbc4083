package org.linli.desk;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.linli.shared.Actor;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// 收件箱推送 — tells an open inbox that something happened in its county, and nothing about what: the
/// page asks again for what its reader may see.
@RestController
class InboxStream {

  private static final int LONGEST = 55;

  /// 一路 — one open page and the beat it was told last.
  private record Open(String county, long beat) {}

  private final Pulse pulse;
  private final Map<SseEmitter, Open> open = new ConcurrentHashMap<>();

  InboxStream(Pulse pulse) {
    this.pulse = pulse;
  }

  /// Events `beat` with the number of the beat: the one that holds now, then each new one, for some
  /// seconds; then the page asks again.
  @GetMapping({"/work/{county}/inbox/stream", "/api/v1/{county}/inbox/stream"})
  ResponseEntity<SseEmitter> stream(Actor actor, @RequestParam(defaultValue = "55") int seconds) {
    String county = actor.county();
    long beat = pulse.beats(Set.of(county)).getOrDefault(county, 0L);
    int lasts = Math.clamp(seconds, 0, LONGEST);
    SseEmitter emitter = new SseEmitter(Duration.ofSeconds(Math.max(lasts, 1)).toMillis());
    emitter.onCompletion(() -> open.remove(emitter));
    emitter.onError(failure -> open.remove(emitter));
    emitter.onTimeout(emitter::complete);
    if (send(emitter, beat)) {
      if (lasts == 0) {
        emitter.complete();
      } else {
        open.put(emitter, new Open(county, beat));
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

  /// Asks once for every county somebody has open.
  @Scheduled(fixedDelay = 1000)
  void look() {
    Set<String> counties = open.values().stream().map(Open::county).collect(Collectors.toSet());
    if (counties.isEmpty()) {
      return;
    }
    Map<String, Long> beats = pulse.beats(counties);
    open.forEach(
        (emitter, told) -> {
          long now = beats.getOrDefault(told.county(), told.beat());
          if (now != told.beat() && send(emitter, now)) {
            open.replace(emitter, told, new Open(told.county(), now));
          }
        });
  }

  private boolean send(SseEmitter emitter, long beat) {
    try {
      emitter.send(SseEmitter.event().name("beat").data(Long.toString(beat)));
      return true;
    } catch (IOException | IllegalStateException e) {
      // the reader is gone
      open.remove(emitter);
      return false;
    }
  }
}
