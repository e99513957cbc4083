import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/// 定位 — how long a whole request takes that asks which place a point lies in, against the database
/// looking at every outline in turn; both must say the same.
final class Locate {

  // the database takes what is nearer than a millionth for the same: degrees are too coarse for it
  private static final double FINE = 1e6;

  private final Application application;
  private final String county;
  private final int points;

  Locate(Application application, String county, boolean quick) {
    this.application = application;
    this.county = county;
    this.points = quick ? 200 : 1_000;
  }

  void measure(Table table) throws Exception {
    try (Connection superuser = application.connect("superuser")) {
      outlines(superuser);
      double[] box = box(superuser);
      var random = new SplittableRandom(220_303);
      double[] requests = new double[points];
      double[] scans = new double[points];
      int same = 0;
      try (Http http = new Http(application.port());
          PreparedStatement scan =
              superuser.prepareStatement(
                  """
                  select path from outline where shape @> point(?, ?)
                  order by length(path) desc, path limit 1
                  """)) {
        for (int i = -50; i < points; i++) {
          double x = box[0] + random.nextDouble() * (box[2] - box[0]);
          double y = box[1] + random.nextDouble() * (box[3] - box[1]);
          long began = System.nanoTime();
          String located = located(http, x, y);
          long between = System.nanoTime();
          String scanned = scanned(scan, x, y);
          long ended = System.nanoTime();
          if (i >= 0) {
            requests[i] = (between - began) / 1e6;
            scans[i] = (ended - between) / 1e6;
            same += located.equals(scanned) ? 1 : 0;
          }
        }
      }
      Arrays.sort(requests);
      Arrays.sort(scans);
      double request = requests[points / 2];
      double scan = scans[points / 2];
      table.only(
          "point located, against a scan",
          "%.2f ms a request, %.2f ms a scan of %d"
              .formatted(request, scan, Sql.number(superuser, "select count(*) from outline")),
          request / scan);
      table.atLeast("points located alike", same + " of " + points, same / (double) points, 1);
    }
  }

  private String located(Http http, double x, double y) throws IOException {
    String path = "/api/v1/%s/places/locate?lon=%.7f&lat=%.7f".formatted(county, x, y);
    Http.Answer answer = http.send(Http.request("GET", path, "", ""));
    if (answer.status() != 200) {
      throw new IOException(path + " answered " + answer.status());
    }
    String text = answer.text();
    int at = text.indexOf("\"path\":\"");
    return at < 0 ? "" : text.substring(at + 8, text.indexOf('"', at + 8));
  }

  private static String scanned(PreparedStatement scan, double x, double y) throws SQLException {
    scan.setDouble(1, Math.round(x * 1e7) / 1e7 * FINE);
    scan.setDouble(2, Math.round(y * 1e7) / 1e7 * FINE);
    try (ResultSet rows = scan.executeQuery()) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  // the same outlines as polygons of the database, which it looks at one after the other
  private void outlines(Connection superuser) throws SQLException, ParseException {
    Sql.run(superuser, "create temporary table outline (path text, shape polygon)");
    try (PreparedStatement read =
            superuser.prepareStatement(
                """
                select place_path, geometry from boundary
                where county = ? and valid_until is null
                """);
        PreparedStatement write =
            superuser.prepareStatement("insert into outline values (?, ?::polygon)")) {
      read.setString(1, county);
      try (ResultSet rows = read.executeQuery()) {
        while (rows.next()) {
          Geometry shape = new WKBReader().read(rows.getBytes(2));
          StringBuilder text = new StringBuilder("(");
          for (Coordinate corner : shape.getCoordinates()) {
            text.append(text.length() > 1 ? "," : "")
                .append("(").append(corner.x * FINE).append(",").append(corner.y * FINE).append(")");
          }
          write.setString(1, rows.getString(1));
          write.setString(2, text.append(")").toString());
          write.executeUpdate();
        }
      }
    }
    Sql.run(superuser, "analyze outline");
  }

  private static double[] box(Connection superuser) throws SQLException {
    String box =
        Sql.list(
                superuser,
                """
                select min(((box(shape))[1])[0]) || ' ' || min(((box(shape))[1])[1]) || ' ' ||
                       max(((box(shape))[0])[0]) || ' ' || max(((box(shape))[0])[1]) from outline
                """)
            .getFirst();
    return Arrays.stream(box.split(" ")).mapToDouble(side -> Double.parseDouble(side) / FINE).toArray();
  }
}
