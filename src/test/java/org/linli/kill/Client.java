package org.linli.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/// 接口客户端 — the community desk as a program: JSON over HTTP Basic.
final class Client {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  Client(int port) {
    this.root = "http://127.0.0.1:" + port + "/api/v1/" + Killable.COUNTY;
  }

  /// 写入 — one write that may be sent again as it is.
  record Write(UUID tx, String path, String json) {}

  /// 回答 — what came back; 0 when nothing did.
  record Answer(int state, String body) {
    boolean done() {
      return state / 100 == 2;
    }
  }

  boolean answers() throws InterruptedException {
    return get("/matters/none").state() == 404 && get("/me").body().contains("COMMUNITY_DESK");
  }

  Answer get(String path) throws InterruptedException {
    return send(request(path).GET());
  }

  Answer send(Write write) throws InterruptedException {
    return send(
        request(write.path())
            .header("Idempotency-Key", write.tx().toString())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(write.json())));
  }

  private HttpRequest.Builder request(String path) {
    String who = Killable.COUNTY + "/" + Killable.DESK + ":" + Killable.PASSWORD;
    return HttpRequest.newBuilder(URI.create(root + path))
        .timeout(Duration.ofSeconds(20))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(who.getBytes(StandardCharsets.UTF_8)));
  }

  private Answer send(HttpRequest.Builder request) throws InterruptedException {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException gone) {
      return new Answer(0, String.valueOf(gone.getMessage()));
    }
  }
}
