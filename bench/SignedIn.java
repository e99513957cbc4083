import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// 已登录 — somebody who signed in by the form, as a browser does: cookies and the token against
/// forged forms.
final class SignedIn {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String FORM = "/work/sign-in";
  private static final String PASSWORD = "linli-sample";

  private final int port;
  private final Map<String, String> cookies = new TreeMap<>();
  private String token = "";

  private SignedIn(int port) {
    this.port = port;
  }

  static SignedIn as(int port, String county, String login) throws IOException {
    SignedIn who = new SignedIn(port);
    try (Http http = new Http(port)) {
      who.learn(http);
      String body =
          "_csrf=" + encoded(who.token) + "&county=" + county + "&login=" + encoded(login);
      String head = who.cookieLine() + "Content-Type: application/x-www-form-urlencoded\r\n";
      Http.Answer answer =
          http.send(Http.request("POST", FORM, head, body + "&password=" + PASSWORD));
      if (answer.status() / 100 != 3) {
        throw new IOException("sign-in of " + login + " answered " + answer.status());
      }
      who.keep(answer);
      who.learn(http);
    }
    return who;
  }

  int port() {
    return port;
  }

  byte[] get(String path) {
    return Http.request("GET", path, cookieLine(), "");
  }

  byte[] post(String path, String key, String json) {
    return post(path, key, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  byte[] post(String path, String key, String media, byte[] body) {
    String head =
        cookieLine()
            + "X-CSRF-TOKEN: "
            + token
            + "\r\nIdempotency-Key: "
            + key
            + "\r\nContent-Type: "
            + media
            + "\r\n";
    return Http.request("POST", path, head, body);
  }

  private void learn(Http http) throws IOException {
    Http.Answer answer = http.send(get(FORM));
    keep(answer);
    Matcher found = TOKEN.matcher(answer.text());
    if (!found.find()) {
      throw new IOException("no form at " + FORM + ", it answered " + answer.status());
    }
    token = found.group(1);
  }

  private void keep(Http.Answer answer) {
    for (String line : answer.all("Set-Cookie")) {
      String pair = line.split(";", 2)[0];
      int at = pair.indexOf('=');
      if (at + 1 == pair.length()) {
        cookies.remove(pair.substring(0, at));
      } else {
        cookies.put(pair.substring(0, at), pair.substring(at + 1));
      }
    }
  }

  private String cookieLine() {
    return cookies.isEmpty()
        ? ""
        : cookies.entrySet().stream()
                .map(c -> c.getKey() + "=" + c.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", ""))
            + "\r\n";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
