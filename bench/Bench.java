import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;

/// 测速 — measures the packaged application on the sample district and says whether it meets its
/// targets.
final class Bench {

  private static final String COUNTY = "220303";
  private static final double LONGEST_START = 6;

  private Bench() {}

  /// Arguments: the project's folder, a folder to work in, and the options of `bench/run`.
  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    Path root = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    List<String> options = Arrays.asList(arguments).subList(2, arguments.length);
    boolean quick = options.contains("--quick");
    List<String> parts =
        options.contains("--only")
            ? List.of(options.get(options.indexOf("--only") + 1))
            : List.of("intake", "boards", "pages", "divisions", "exchange", "locate", "georeport", "similar", "rounds", "start");
    Table table = new Table();
    if (parts.contains("intake")) {
      try (Application application = Application.fresh(root, folder.resolve("intake"))) {
        new Intake(application, root, COUNTY, quick).measure(table);
      }
    }
    if (parts.contains("boards")) {
      try (Application application = Application.fresh(root, folder.resolve("boards"))) {
        new Drawing(application, COUNTY).measure(table);
      }
    }
    if (parts.contains("exchange")) {
      try (Application application = Application.fresh(root, folder.resolve("exchange"))) {
        new Lists(application, COUNTY).measure(table);
      }
    }
    if (parts.contains("divisions")) {
      Path own = folder.resolve("divisions");
      try (Application application = Application.fresh(root, own)) {
        new Dictionary(application, own, COUNTY, quick).measure(table);
      }
    }
    if (parts.contains("locate")) {
      try (Application application = Application.fresh(root, folder.resolve("locate"))) {
        new Locate(application, COUNTY, quick).measure(table);
      }
    }
    if (parts.contains("georeport")) {
      try (Application application = Application.fresh(root, folder.resolve("georeport"))) {
        new Open(application, COUNTY, quick).measure(table);
      }
    }
    if (parts.contains("similar")) {
      try (Application application = Application.fresh(root, folder.resolve("similar"))) {
        new Similar(application, COUNTY, quick).measure(table);
      }
    }
    if (parts.contains("rounds")) {
      try (Application application = Application.fresh(root, folder.resolve("rounds"))) {
        new Rounds(application, COUNTY, quick).measure(table);
      }
    }
    if (parts.contains("pages") || parts.contains("start")) {
      try (Application application = Application.fresh(root, folder.resolve("pages"))) {
        if (parts.contains("pages")) {
          int[] sizes = quick ? new int[] {50_000, 200_000} : new int[] {100_000, 1_000_000};
          new Pages(application, COUNTY, quick).measure(sizes, table);
        }
        if (parts.contains("start")) {
          start(application, table);
        }
      }
    }
    table.print();
    System.exit(table.missed() ? 1 : 0);
  }

  static void say(String text, Object... values) {
    System.err.println(values.length == 0 ? text : text.formatted(values));
  }

  private static void start(Application application, Table table) throws Exception {
    say("Starting three times");
    double[] seconds = new double[3];
    for (int i = 0; i < seconds.length; i++) {
      application.stop();
      Duration took = application.start();
      seconds[i] = took.toMillis() / 1000.0;
      say("  %.2f s", seconds[i]);
    }
    Arrays.sort(seconds);
    table.atMost(
        "start to the first page",
        "%.2f to %.2f s".formatted(seconds[0], seconds[2]),
        seconds[1],
        LONGEST_START,
        " s");
  }
}
