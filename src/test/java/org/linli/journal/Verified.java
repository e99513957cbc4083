package org.linli.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.springframework.core.env.Environment;

/// 已核验 — what `bin/verify` says of one county, for the stories.
public final class Verified {

  private Verified() {}

  /// True when every chain of the county is whole.
  public static boolean whole(Environment settings, String county)
      throws IOException, SQLException {
    return Verify.check(settings, Path.of("target"), county);
  }

  /// True when the signed export is as it left the house: `bin/verify --export`.
  public static boolean export(Environment settings, Path file) throws IOException {
    return Verify.checkExport(settings, file);
  }
}
