import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 相似 — how often the right category is among the three suggested, on closed matters that were
/// taken out of the index, against the most frequent ones of their community; and what a search by
/// words costs beside a page that reads one matter by its key. The texts are the sample's:
/// generated.
final class Similar {

  private static final double POINTS = 20;
  private static final double TIMES = 5;
  private static final int PATIENCE = 900;
  private static final List<String> WORDS =
      List.of("漏水", "楼道灯", "垃圾", "暖气 不热", "电动车 充电", "噪音", "下水道", "路灯");
  private static final Pattern TEXT = Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern CODE = Pattern.compile("\"category\":\\{\"code\":\"([^\"]+)\"");

  private final Application application;
  private final String county;
  private final int held;
  private final int requests;

  /// 一件 — held out.
  private record Held(String id, String number, String category, String community) {}

  Similar(Application application, String county, boolean quick) {
    this.application = application;
    this.county = county;
    this.held = quick ? 100 : 400;
    this.requests = quick ? 100 : 300;
  }

  void measure(Table table) throws Exception {
    try (Connection owner = application.connect("owner");
        Http http = new Http(application.port())) {
      SignedIn desk = SignedIn.as(application.port(), county, "county");
      caughtUp(owner);
      suggestions(owner, http, desk, table);
      search(owner, http, desk, table);
    }
  }

  // the index is made in the background
  private void caughtUp(Connection owner) throws Exception {
    for (int i = 0; i < PATIENCE; i++) {
      if (Sql.yes(
          owner,
          "select exists (select 1 from similar_turn where county = '%s' and reached <= 'epoch')"
              .formatted(county))) {
        Sql.run(owner, "analyze similar_text");
        return;
      }
      Thread.sleep(1_000);
    }
    throw new IllegalStateException("The index was not caught up within " + PATIENCE + " s");
  }

  private void suggestions(Connection owner, Http http, SignedIn desk, Table table)
      throws Exception {
    List<Held> out = holdOut(owner);
    int ours = 0;
    int most = 0;
    int three = 0;
    for (Held each : out) {
      List<String> frequent = frequent(owner, each.community());
      most += !frequent.isEmpty() && frequent.getFirst().equals(each.category()) ? 1 : 0;
      three += frequent.contains(each.category()) ? 1 : 0;
      String text = first(TEXT, get(http, desk, "/api/v1/%s/matters/%s", county, each.number()));
      String answer =
          http.send(
                  desk.post(
                      "/api/v1/%s/suggestions".formatted(county),
                      UUID.randomUUID().toString(),
                      "{\"text\":\"" + text + "\"}"))
              .text();
      String likely = answer.substring(0, Math.max(0, answer.indexOf("\"cases\"")));
      Matcher code = CODE.matcher(likely);
      while (code.find()) {
        if (code.group(1).equals(each.category())) {
          ours++;
          break;
        }
      }
    }
    double part = 100.0 / Math.max(1, out.size());
    table.atLeast(
        "right category among three, points above the most frequent of the community",
        "%.0f %% of %d held out (generated texts), most frequent %.0f %%, its three most frequent %.0f %%"
            .formatted(ours * part, out.size(), most * part, three * part),
        (ours - most) * part,
        POINTS);
  }

  // every so many of the closed matters, out of the index
  private List<Held> holdOut(Connection owner) throws SQLException {
    List<Held> out = new ArrayList<>();
    try (PreparedStatement read =
        owner.prepareStatement(
            """
            delete from similar_text where county = ? and matter_id in (
              select matter_id from similar_text where county = ? and closed
              order by md5(matter_id::text) limit ?)
            returning matter_id::text, category, left(place_path, 12),
              (select number from matter m where m.county = similar_text.county and m.id = matter_id)
            """)) {
      read.setString(1, county);
      read.setString(2, county);
      read.setInt(3, held);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          out.add(
              new Held(rows.getString(1), rows.getString(4), rows.getString(2), rows.getString(3)));
        }
      }
    }
    return out;
  }

  private List<String> frequent(Connection owner, String community) throws SQLException {
    return Sql.list(
        owner,
        """
        select category from similar_text
        where county = '%s' and closed and place_path >= '%s' and place_path < '%s~'
        group by category order by count(*) desc, category limit 3
        """
            .formatted(county, community, community));
  }

  private void search(Connection owner, Http http, SignedIn desk, Table table) throws Exception {
    List<String> numbers =
        Sql.list(
            owner,
            "select number from matter where county = '%s' order by md5(id::text) limit 50"
                .formatted(county));
    List<byte[]> pages = new ArrayList<>();
    numbers.forEach(number -> pages.add(desk.get("/work/" + county + "/matters/" + number)));
    List<byte[]> searches = new ArrayList<>();
    WORDS.forEach(
        word ->
            searches.add(
                desk.get(
                    "/work/%s/search?q=%s"
                        .formatted(county, URLEncoder.encode(word, StandardCharsets.UTF_8)))));
    double page = p95(http, pages);
    double found = p95(http, searches);
    table.atMost(
        "search by words, p95 in pages of one matter",
        "%.1f ms, a matter's page %.1f ms, %d matters in the index"
            .formatted(
                found,
                page,
                Sql.number(
                    owner,
                    "select count(*) from similar_text where county = '%s'".formatted(county))),
        found / page,
        TIMES,
        "×");
  }

  private double p95(Http http, List<byte[]> asked) throws IOException {
    double[] took = new double[requests];
    for (int i = -asked.size() * 2; i < requests; i++) {
      long began = System.nanoTime();
      Http.Answer answer = http.send(asked.get(Math.floorMod(i, asked.size())));
      if (answer.status() != 200) {
        throw new IOException("A page answered " + answer.status());
      }
      if (i >= 0) {
        took[i] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(took);
    return took[(int) (requests * 0.95) - 1];
  }

  private static String get(Http http, SignedIn desk, String path, Object... values)
      throws IOException {
    return http.send(desk.get(path.formatted(values))).text();
  }

  private static String first(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group(1) : "";
  }
}
