package org.linli.division;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.FieldErrors;

/// 区划页面 — what the templates of the dictionary show.
public final class DivisionPages {

  private DivisionPages() {}

  /// 一处 — one division with the names above it.
  ///
  /// @param above short names from the province down, with spaces between
  public record Hit(String code, String name, String above, boolean gone) {}

  /// 总页 — search, editions and the form of an import.
  ///
  /// @param more where the hits go on, or null
  /// @param edition the typed name of an edition
  /// @param tx one id per form shown, so that a double submit writes once
  public record Home(
      String text,
      List<Hit> hits,
      @Nullable String more,
      List<Edition> editions,
      String edition,
      UUID tx,
      FieldErrors errors) {}

  /// 一处之页 — one division, the chain above it, what lies directly below.
  ///
  /// @param county the six digits it can be opened as, or null
  /// @param more where the children go on, or null
  public record Show(
      Division division,
      List<Division> chain,
      List<Division> children,
      @Nullable String more,
      @Nullable OfficialCounty county) {}

  /// 变更行 — what became of one code; no name before = added, none after = gone.
  public record Change(String code, String above, @Nullable String before, @Nullable String after) {

    /// The last part of the key of its word: added, renamed or gone.
    public String kind() {
      return before == null ? "added" : after == null ? "gone" : "renamed";
    }
  }

  /// 退回行 — a line that was not taken, and why.
  public record Refused(int line, LineRefusal reason, String text) {}

  /// 版次页 — what an edition changed since another one.
  ///
  /// @param since the number of the older edition; 0 = before the first
  /// @param older the editions it can be compared with
  /// @param more where the changes go on, or null
  /// @param repeated the very file had been taken before
  public record Changes(
      Edition edition,
      int since,
      List<Edition> older,
      List<Change> changes,
      @Nullable String more,
      List<Refused> refused,
      boolean repeated) {}
}
