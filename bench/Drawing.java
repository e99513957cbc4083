import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 印制 — how long the boards of a whole district take, drawn in one run by the running
/// application.
final class Drawing {

  private static final double LONGEST = 600;
  private static final Pattern NUMBER = Pattern.compile("\"(boards|drawn)\":(\\d+)");
  private static final Pattern TEXT = Pattern.compile("\"(id|state)\":\"([^\"]+)\"");
  private static final String ALL = "{\"show\":\"ALL\"}";

  private final Application application;
  private final String county;

  Drawing(Application application, String county) {
    this.application = application;
    this.county = county;
  }

  void measure(Table table) throws Exception {
    SignedIn who = SignedIn.as(application.port(), county, "county");
    try (Http http = new Http(who.port())) {
      String prints = "/api/v1/" + county + "/boards/prints";
      long began = System.nanoTime();
      String run = order(http, who, prints);
      String id = text(run, "id");
      int boards = number(run, "boards");
      Bench.say("Drawing %,d boards", boards);
      while (!text(run, "state").equals("READY")) {
        Thread.sleep(1_000);
        run = answer(http.send(who.get(prints + "/" + id)), 200);
        if ((System.nanoTime() - began) / 1e9 > 2 * LONGEST) {
          throw new IOException("not ready after twice the time: " + run);
        }
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      table.atMost(
          "boards of the district",
          "%,d boards, %.1f/s".formatted(number(run, "drawn"), boards / seconds),
          seconds,
          LONGEST,
          " s");
    }
  }

  private static String order(Http http, SignedIn who, String prints) throws IOException {
    String key = UUID.randomUUID().toString();
    return answer(http.send(who.post(prints, key, ALL)), 201);
  }

  private static String answer(Http.Answer answer, int expected) throws IOException {
    if (answer.status() != expected) {
      throw new IOException("answered " + answer.status() + ": " + answer.text());
    }
    return answer.text();
  }

  private static int number(String json, String name) throws IOException {
    return Integer.parseInt(first(NUMBER, json, name));
  }

  private static String text(String json, String name) throws IOException {
    return first(TEXT, json, name);
  }

  private static String first(Pattern pattern, String json, String name) throws IOException {
    Matcher found = pattern.matcher(json);
    while (found.find()) {
      if (found.group(1).equals(name)) {
        return found.group(2);
      }
    }
    throw new IOException("no " + name + " in " + json);
  }
}
