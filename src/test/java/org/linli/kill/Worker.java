package org.linli.kill;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.kill.Client.Answer;
import org.linli.kill.Client.Write;

/// 办事人 — reports, takes and handles without pause, and writes down what was sent and what was
/// acknowledged.
final class Worker implements Runnable {
  private static final Pattern NUMBER = Pattern.compile("\"number\"\\s*:\\s*\"([^\"]+)\"");

  /// Every report in its order, noted before it is sent.
  final Queue<Write> reports = new ConcurrentLinkedQueue<>();

  /// Moves by the transaction of the report they belong to.
  final Map<UUID, List<Write>> moves = new ConcurrentHashMap<>();

  /// Acknowledged reports with their numbers.
  final Map<UUID, String> numbers = new ConcurrentHashMap<>();

  /// Acknowledged moves.
  final Map<UUID, Boolean> moved = new ConcurrentHashMap<>();

  /// What was answered instead of success, with how often.
  final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  private final Client client;
  private volatile boolean enough;

  Worker(Client client) {
    this.client = client;
  }

  void stop() {
    enough = true;
  }

  @Override
  public void run() {
    try {
      while (!enough) {
        reportAndHandle();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  static Write report() {
    UUID tx = UUID.randomUUID();
    return new Write(
        tx,
        "/matters",
        """
        {"place": "%s001", "kind": "PROBLEM", "category": "STAIR_LIGHT", "channel": "DESK",
         "text": "三楼的灯不亮 %s", "anonymous": true}
        """
            .formatted(Killable.COMMUNITY, tx));
  }

  static String number(Answer answer) {
    Matcher match = NUMBER.matcher(answer.body());
    return match.find() ? match.group(1) : "";
  }

  private void reportAndHandle() throws InterruptedException {
    Write report = report();
    reports.add(report);
    Answer answer = send(report);
    if (!answer.done()) {
      Thread.sleep(100);
      return;
    }
    String number = number(answer);
    numbers.put(report.tx(), number);
    if (awaitDispatch(number)) {
      Write take = move(number, "TAKE", "{}");
      Write handle = move(number, "HANDLE", "{\"note\": \"换了灯泡\"}");
      moves.put(report.tx(), List.of(take, handle));
      if (send(take).done()) {
        moved.put(take.tx(), true);
        if (send(handle).done()) {
          moved.put(handle.tx(), true);
        }
      }
    }
  }

  private boolean awaitDispatch(String number) throws InterruptedException {
    for (int i = 0; i < 50 && !enough; i++) {
      Answer matter = client.get("/matters/" + number);
      if (matter.state() == 0) {
        return false;
      }
      if (matter.body().contains("\"state\":\"DISPATCHED\"")) {
        return true;
      }
      Thread.sleep(100);
    }
    return false;
  }

  private static Write move(String number, String action, String json) {
    return new Write(UUID.randomUUID(), "/matters/" + number + "/items/1/moves/" + action, json);
  }

  private Answer send(Write write) throws InterruptedException {
    Answer answer = client.send(write);
    if (!answer.done()) {
      refusals.merge(answer.state() + " " + write.path().replaceAll("\\d", ""), 1, Integer::sum);
    }
    return answer;
  }
}
