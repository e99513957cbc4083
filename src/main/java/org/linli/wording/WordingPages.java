package org.linli.wording;

import java.util.UUID;
import org.linli.shared.Id;

/// 常用语页面 — what the page of sentences and the forms that use them show.
public final class WordingPages {

  private WordingPages() {}

  /// 一条常用语 — one to choose.
  ///
  /// @param shared everybody at the desk has it
  /// @param mine the reader keeps it, so he may drop it
  public record Wording(UUID id, String title, String body, boolean shared, boolean mine) {}

  /// 已填 — what was typed.
  public record Typed(String title, String body, boolean shared) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
