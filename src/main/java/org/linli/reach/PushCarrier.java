package org.linli.reach;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.message.Outlet;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// 推送递送 — to the push service of a browser, sealed for that browser alone (RFC 8030, 8291, 8292).
@Component
class PushCarrier implements Carrier {

  private static final String KEPT_SECONDS = "86400";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Browsers browsers;
  private final PushKeys keys;
  private final Calls calls;
  private final Transactions transactions;
  private final JsonMapper json;

  PushCarrier(
      Browsers browsers, PushKeys keys, Calls calls, Transactions transactions, JsonMapper json) {
    this.browsers = browsers;
    this.keys = keys;
    this.calls = calls;
    this.transactions = transactions;
    this.json = json;
  }

  @Override
  public Outlet outlet() {
    return Outlet.PUSH;
  }

  // browsers push to secure addresses only, and to the machine itself
  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public List<UUID> targets(String county, UUID account) {
    return browsers.of(county, account).stream().map(Browsers.Browser::id).toList();
  }

  @Override
  public void carry(String county, Letter letter) {
    UUID id = UUID.fromString(letter.to());
    Browsers.Address to =
        transactions
            .read(Scope.nothing(county), () -> browsers.find(county, id))
            .orElseThrow(Gone::new);
    PushKeys.Pair pair = transactions.write(Scope.nothing(county), () -> keys.of(county));
    int status = calls.send(to.endpoint(), request -> shape(request, pair, to, letter)).status();
    if (status == 404 || status == 410) {
      transactions.run(Scope.nothing(county), () -> browsers.forget(county, id));
      throw new Gone();
    }
    if (status / 100 != 2) {
      throw new Failure("HTTP " + status);
    }
  }

  private void shape(
      HttpRequest.Builder request, PushKeys.Pair pair, Browsers.Address to, Letter letter) {
    String body =
        json.writeValueAsString(
            Map.of("text", letter.text(), "path", letter.path(), "tag", letter.id().toString()));
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    URI uri = URI.create(to.endpoint());
    try {
      byte[] sealed =
          PushSeal.seal(
              body.getBytes(StandardCharsets.UTF_8), to.key(), to.auth(), Curve.fresh(), salt);
      request
          .header(
              "Authorization",
              keys.authorization(pair, uri.getScheme() + "://" + uri.getRawAuthority()))
          .header("Content-Encoding", "aes128gcm")
          .header("Content-Type", "application/octet-stream")
          .header("TTL", KEPT_SECONDS)
          .header("Urgency", letter.urgent() ? "high" : "normal")
          .POST(HttpRequest.BodyPublishers.ofByteArray(sealed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
