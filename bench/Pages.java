import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 页面 — how long matter page, inbox, dashboard and rates take when the county holds ten times as many
/// matters.
final class Pages {

  private static final int REQUESTS = 500;
  private static final int MOST_CURSORS = 12;
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  private final Application application;
  private final String county;
  private final int warmUp;
  private final int rounds;

  Pages(Application application, String county, boolean quick) {
    this.application = application;
    this.county = county;
    this.warmUp = quick ? 300 : 2000;
    this.rounds = quick ? 1 : 3;
  }

  /// Measures at both sizes and adds a line per page.
  void measure(int[] sizes, Table table) throws Exception {
    String desk;
    String login;
    String upper;
    try (Connection superuser = application.connect("superuser")) {
      // the community with most open matters in the sample
      desk =
          Sql.list(
                  superuser,
                  """
                  select left(i.place_path, 12) from matter_item i where i.county = '%s' and i.due_at is not null
                    and exists (select 1 from account a where a.county = i.county and a.sample
                      and a.part = 'COMMUNITY_DESK' and a.place_path = left(i.place_path, 12))
                  group by 1 order by count(*) desc, 1 limit 1
                  """
                      .formatted(county))
              .getFirst();
      login = Intake.login(superuser, county, "COMMUNITY_DESK", desk);
      upper = Intake.login(superuser, county, "COUNTY_DESK", county);
    }
    Filling filling = new Filling(application, county, desk);
    SignedIn community = SignedIn.as(application.port(), county, login);
    SignedIn whole = SignedIn.as(application.port(), county, upper);
    Map<String, double[]> found = new LinkedHashMap<>();
    int at = 0;
    for (int matters : sizes) {
      filling.upTo(matters);
      Bench.say("Asking for pages");
      List<byte[]> shows =
          filling.numbers(2 * REQUESTS).stream()
              .map(n -> whole.get("/work/" + county + "/matters/" + n))
              .toList();
      put(found, "matter page", at, p95(whole, shows));
      put(found, "inbox of one desk", at, p95(community, walk(community, "/inbox")));
      put(found, "dashboard of the county", at, p95(whole, walk(whole, "/dashboard")));
      put(found, "rates of the county", at, p95(whole, walk(whole, "/rates")));
      at++;
    }
    found.forEach(
        (page, ms) ->
            table.atMost(
                "p95 of " + page,
                "%.1f ms at %,d, %.1f ms at %,d".formatted(ms[0], sizes[0], ms[1], sizes[1]),
                ms[1] / ms[0],
                1.5,
                ""));
  }

  private static void put(Map<String, double[]> found, String page, int at, double ms) {
    found.computeIfAbsent(page, p -> new double[2])[at] = ms;
    Bench.say("  %s: p95 %.1f ms", page, ms);
  }

  /// The median of several rounds' 95th percentile, in milliseconds.
  private double p95(SignedIn who, List<byte[]> requests) throws IOException {
    double[] found = new double[rounds];
    try (Http http = new Http(who.port())) {
      for (int i = 0; i < warmUp; i++) {
        ask(http, requests.get(i % requests.size()));
      }
      for (int round = 0; round < rounds; round++) {
        double[] times = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
          long began = System.nanoTime();
          ask(http, requests.get((round * REQUESTS + i) % requests.size()));
          times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        found[round] = times[REQUESTS * 95 / 100 - 1];
      }
    }
    Arrays.sort(found);
    return found[rounds / 2];
  }

  private static void ask(Http http, byte[] request) throws IOException {
    Http.Answer answer = http.send(request);
    if (answer.status() != 200) {
      String line =
          new String(request, java.nio.charset.StandardCharsets.UTF_8)
              .lines()
              .findFirst()
              .orElse("");
      throw new IOException(line + " answered " + answer.status());
    }
  }

  /// The page and what it links to of itself: other filters, periods, areas, and the pages that
  /// follow.
  private List<byte[]> walk(SignedIn who, String page) throws IOException {
    String first = "/work/" + county + page;
    Set<String> known = new LinkedHashSet<>(List.of(first));
    List<String> waiting = new ArrayList<>(known);
    try (Http http = new Http(who.port())) {
      while (!waiting.isEmpty() && known.size() < MOST_CURSORS) {
        String path = waiting.removeFirst();
        Http.Answer answer = http.send(who.get(path));
        if (answer.status() != 200) {
          throw new IOException(path + " answered " + answer.status());
        }
        Matcher links = LINK.matcher(answer.text());
        while (links.find() && known.size() < MOST_CURSORS) {
          String link = links.group(1).replace("&amp;", "&");
          String whole = link.startsWith("?") ? first + link : link;
          if (whole.startsWith(first + "?") && known.add(whole)) {
            waiting.add(whole);
          }
        }
      }
    }
    return known.stream().map(who::get).toList();
  }
}
