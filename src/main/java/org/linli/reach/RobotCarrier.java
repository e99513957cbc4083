package org.linli.reach;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.message.Outlet;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// 机器人递送 — to the webhook of a group, in the form of WeCom (企业微信群机器人): `msgtype` markdown.
@Component
class RobotCarrier implements Carrier {

  private static final Pattern CODE = Pattern.compile("\"errcode\"\\s*:\\s*(-?[0-9]{1,9})");

  private final Robots robots;
  private final Calls calls;
  private final Transactions transactions;
  private final JsonMapper json;
  private final String address;

  RobotCarrier(
      Robots robots,
      Calls calls,
      Transactions transactions,
      JsonMapper json,
      @Value("${linli.address:}") String address) {
    this.robots = robots;
    this.calls = calls;
    this.transactions = transactions;
    this.json = json;
    this.address = address;
  }

  @Override
  public Outlet outlet() {
    return Outlet.ROBOT;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public List<UUID> targets(String county, UUID account) {
    return List.of();
  }

  @Override
  public void carry(String county, Letter letter) {
    UUID id = UUID.fromString(letter.to());
    String webhook =
        transactions
            .read(Scope.nothing(county), () -> robots.address(county, id))
            .orElseThrow(Gone::new);
    String body = body(letter);
    Calls.Answer answer =
        calls.send(
            webhook,
            request ->
                request
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.status() / 100 != 2) {
      throw new Failure("HTTP " + answer.status());
    }
    // it answers 200 to what it refuses, and says so by a number
    Matcher code = CODE.matcher(answer.text());
    if (code.find() && !code.group(1).equals("0")) {
      throw new Failure("errcode " + code.group(1));
    }
  }

  private String body(Letter letter) {
    String link =
        letter.path().isEmpty() || address.isEmpty()
            ? ""
            : "\n[" + address + letter.path() + "](" + address + letter.path() + ")";
    return json.writeValueAsString(
        Map.of("msgtype", "markdown", "markdown", Map.of("content", letter.text() + link)));
  }
}
