package org.linli.home;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.web.Panel;

/// 首页内容 — what the templates of the public home show.
public final class HomePages {

  private HomePages() {}

  /// 选门口 — the way down to one's own door, one tap per level.
  ///
  /// @param stay the place may be kept as it is: it is small enough to say who answers
  public record Choosing(
      List<Spot> above, @Nullable Spot here, List<Spot> below, boolean stay, String fullName) {}

  /// 地点 — one place to tap on.
  public record Spot(String path, String name) {}

  /// 我的家门口 — the page of a chosen door.
  ///
  /// @param report where the report button leads
  /// @param known true when a resident is signed in here
  public record Doorstep(
      String name,
      String above,
      String report,
      List<Solved> solved,
      boolean known,
      List<Followed> followed,
      List<Panel.View> panels) {}

  /// 身边办成的事 — one released matter: only words the desk released.
  public record Solved(
      String number, String categoryZh, String categoryEn, String place, String text, Instant at) {}

  /// 我的事项 — one matter of the resident.
  public record Followed(
      String number,
      String categoryZh,
      String categoryEn,
      String state,
      boolean open,
      Instant at) {}
}
