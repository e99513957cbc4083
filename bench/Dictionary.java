import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// 区划字典 — how long the import of a whole nation takes beside the running application, and how long
/// a search in it takes against the page of one community, which is read by its key.
final class Dictionary {

  private static final int PLACES = 665_276;
  private static final double LONGEST_IMPORT = 60;
  private static final double LONGEST_SEARCH = 200;
  private static final String LETTERS = "东西南北平安和兴新华长青山河湖海云泉石桥田园金玉永福德义仁";
  private static final List<String> SEARCHES =
      List.of("东平", "社区", "新村", "ph", "xx", "dp xh", "东西市 平安", "td pd", "街道 社区", "sq", "660101");

  private final Application application;
  private final Path folder;
  private final String county;
  private final int rounds;

  Dictionary(Application application, Path folder, String county, boolean quick) {
    this.application = application;
    this.folder = folder;
    this.county = county;
    this.rounds = quick ? 40 : 200;
  }

  void measure(Table table) throws Exception {
    Path nation = folder.resolve("nation.csv");
    write(nation);
    Bench.say("Importing %,d divisions", PLACES);
    double seconds = application.command("divisions", nation.toString()).toMillis() / 1000.0;
    table.atMost(
        "import of the nation",
        "%,.0f lines/s".formatted(PLACES / seconds),
        seconds,
        LONGEST_IMPORT,
        " s");
    SignedIn who = SignedIn.as(application.port(), county, "system");
    double byKey = p95(who, "/divisions/660101001001");
    Bench.say("  by key: p95 %.1f ms", byKey);
    for (String text : SEARCHES) {
      double ms = p95(who, "/divisions?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
      Bench.say("  %s: p95 %.1f ms", text, ms);
      table.atMost(
          "search of “" + text + "”",
          "%.1f times the page read by key".formatted(ms / byKey),
          ms,
          LONGEST_SEARCH,
          " ms");
    }
  }

  private double p95(SignedIn who, String page) throws IOException {
    double[] took = new double[rounds];
    byte[] request = who.get("/work/" + county + page);
    try (Http http = new Http(who.port())) {
      for (int i = -20; i < rounds; i++) {
        long began = System.nanoTime();
        int status = http.send(request).status();
        if (status != 200) {
          throw new IOException(page + " answered " + status);
        }
        if (i >= 0) {
          took[i] = (System.nanoTime() - began) / 1e6;
        }
      }
    }
    Arrays.sort(took);
    return took[(int) Math.ceil(rounds * 0.95) - 1];
  }

  // 15 provinces that exist nowhere, of 22 cities of 9 counties of 14 streets; the rest communities
  private static void write(Path file) throws IOException {
    int left = PLACES;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (int place = 0; left > 0; place++) {
        int street = place / 17;
        int county = street / 14;
        int city = county / 9;
        String code = "%02d%02d%02d".formatted(66 + city / 22, city % 22 + 1, county % 9 + 1);
        if (place % 17 > 0) {
          // one in six is a community, as in the nation; the others are villages
          String kind = place % 6 == 0 ? "社区居委会" : "村委会";
          left = line(out, left, code + "%03d%03d".formatted(street % 14 + 1, place % 17), kind);
          continue;
        }
        if (street % 14 == 0) {
          if (county % 9 == 0) {
            if (city % 22 == 0) {
              left = line(out, left, code.substring(0, 2), "省");
            }
            left = line(out, left, code.substring(0, 4), "市");
          }
          left = line(out, left, code, "区");
        }
        left = line(out, left, code + "%03d".formatted(street % 14 + 1), "街道");
      }
    }
  }

  private static int line(BufferedWriter out, int left, String code, String kind)
      throws IOException {
    if (left > 0) {
      int hash = code.hashCode() & 0x7FFFFFFF;
      char first = LETTERS.charAt(hash % LETTERS.length());
      char second = LETTERS.charAt(hash / 31 % LETTERS.length());
      out.write(code + "," + first + second + kind + "\n");
    }
    return left - 1;
  }
}
