package org.linli.reach;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/// 外呼 — one call to an address from outside: no redirects, little read, over after a few seconds.
@Component
class Calls {

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final int READ = 4_096;

  private final Outward outward;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Calls(Outward outward) {
    this.outward = outward;
  }

  /// 回答 — the number and the first bytes of what was said.
  record Answer(int status, String text) {}

  /// Sends a request built on an address; [Failure] when it may not be called or nobody answers.
  Answer send(String address, Consumer<HttpRequest.Builder> shaped) {
    if (!outward.allows(address)) {
      throw new Failure("address refused");
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
    shaped.accept(request);
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        return new Answer(answer.statusCode(), read(body));
      }
    } catch (IOException e) {
      throw new Failure(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted");
    }
  }

  private static String read(InputStream body) throws IOException {
    return new String(body.readNBytes(READ), StandardCharsets.UTF_8);
  }
}
