import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 收件 — reports by JSON from a signed-in desk, against the application's own statements replayed
/// through the driver.
final class Intake {

  private static final int[] CONCURRENCY = {1, 8, 32};
  private static final int JUDGED = 8;
  private static final double LEAST = 0.4;
  private static final AtomicLong TOLD = new AtomicLong();

  private final Application application;
  private final Path root;
  private final String county;
  private final double warmUp;
  private final double seconds;
  private final int rounds;

  Intake(Application application, Path root, String county, boolean quick) {
    this.application = application;
    this.root = root;
    this.county = county;
    this.warmUp = quick ? 2 : 5;
    this.seconds = quick ? 3 : 8;
    this.rounds = quick ? 2 : 3;
  }

  /// The login name of a sample account by part and place.
  static String login(Connection superuser, String county, String part, String path)
      throws SQLException {
    return Sql.list(
            superuser,
            """
            select login from account where county = '%s' and part = '%s' and place_path = '%s' and sample
            order by login limit 1
            """
                .formatted(county, part, path))
        .getFirst();
  }

  void measure(Table table) throws Exception {
    String login;
    List<String> places;
    try (Connection superuser = application.connect("superuser")) {
      login = login(superuser, county, "COUNTY_DESK", county);
      places =
          Sql.list(
              superuser,
              """
              select path from place where county = '%s' and kind = 'STAIRWELL' and retired_at is null
              order by md5(path) limit 500
              """
                  .formatted(county));
    }
    SignedIn who = SignedIn.as(application.port(), county, login);
    Load.Source reports = () -> new Reports(who, places);
    Bench.say("Warming up");
    // the compiler of the machine code is done when the rate stays
    Load.perSecond(JUDGED, warmUp * 8, reports);
    drain();
    Bench.say("Watching what one report says to the database");
    Capture.Pair pair;
    try (Reports one = new Reports(who, places.subList(0, 1))) {
      pair = Capture.watch(application, one::once);
    }
    Bench.say("  %d transactions with %d statements", pair.first().size(), pair.statements());
    if (System.getenv("BENCH_SHOW") != null) {
      pair.first()
          .forEach(
              t ->
                  Bench.say(
                      "-- %s\n%s",
                      t.begin(),
                      String.join(
                          "\n",
                          t.statements().stream()
                              .map(s -> s.sql() + " " + s.parameters())
                              .toList())));
    }
    try (Replay replay = new Replay(application, poolSize(), pair)) {
      for (int threads : CONCURRENCY) {
        compare(threads, reports, replay, table);
      }
    }
  }

  private void compare(int threads, Load.Source reports, Replay replay, Table table)
      throws Exception {
    double[] ours = new double[rounds];
    double[] bare = new double[rounds];
    Load.perSecond(threads, warmUp, reports);
    replayed(threads, warmUp, replay);
    for (int i = 0; i < rounds; i++) {
      ours[i] = Load.perSecond(threads, seconds, reports);
      bare[i] = replayed(threads, seconds, replay);
    }
    double ratio = median(ours) / median(bare);
    String what = "intake at concurrency " + threads;
    String shown = "%,.0f/s of %,.0f/s".formatted(median(ours), median(bare));
    Bench.say("  %s: %s", what, shown);
    if (threads == JUDGED) {
      table.atLeast(what, shown, ratio, LEAST);
    } else {
      table.only(what, shown, ratio);
    }
  }

  /// The baseline alone on the machine: the application has done its work and is halted meanwhile.
  private double replayed(int threads, double seconds, Replay replay) throws Exception {
    drain();
    application.halt();
    try {
      double found = Load.perSecond(threads, seconds, replay);
      // what was replayed is not for the dispatcher, its words cannot be read
      try (Connection superuser = application.connect("superuser")) {
        Sql.run(superuser, "delete from outbox");
      }
      return found;
    } finally {
      application.goOn();
    }
  }

  private void drain() throws Exception {
    try (Connection superuser = application.connect("superuser")) {
      long until = System.nanoTime() + 300_000_000_000L;
      while (Sql.yes(superuser, "select exists (select 1 from outbox where parked_at is null)")) {
        if (System.nanoTime() > until) {
          throw new IOException("the outbox does not empty");
        }
        Thread.sleep(200);
      }
    }
    Thread.sleep(1500);
  }

  private int poolSize() throws IOException {
    Matcher size =
        Pattern.compile("maximum-pool-size: *(\\d+)")
            .matcher(Files.readString(root.resolve("src/main/resources/application.yaml")));
    return size.find() ? Integer.parseInt(size.group(1)) : 10;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /// 上报 — one connection that reports a broken stair light again and again.
  private static final class Reports implements Load.Work {

    private final SignedIn who;
    private final List<String> places;
    private final Http http;

    Reports(SignedIn who, List<String> places) throws IOException {
      this.who = who;
      this.places = places;
      this.http = new Http(who.port());
    }

    @Override
    public void once() throws IOException {
      String place = places.get(ThreadLocalRandom.current().nextInt(places.size()));
      String json =
          """
          {"place": "%s", "kind": "PROBLEM", "category": "STAIR_LIGHT", "channel": "DESK",
           "text": "二单元三楼的楼道灯不亮，晚上老人上下楼看不清，已经好几天了。第 %d 次。", "anonymous": true}
          """
              .formatted(place, TOLD.incrementAndGet());
      Http.Answer answer =
          http.send(who.post("/api/v1/220303/matters", UUID.randomUUID().toString(), json));
      if (answer.status() / 100 != 2) {
        throw new IOException("a report answered " + answer.status() + ": " + answer.text());
      }
    }

    @Override
    public void close() throws IOException {
      http.close();
    }
  }
}
