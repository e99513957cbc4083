package org.linli.walk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 敲门页面 — what the templates and the API show of walks from door to door.
public final class WalkPages {

  private WalkPages() {}

  /// 首页 — the places that may be meant and the latest walks of the area.
  public record Home(String q, List<Page.Option> found, List<Line> walks) {}

  /// 一行 — one walk in a list.
  public record Line(
      UUID id,
      String placeName,
      String walker,
      Instant at,
      int knocked,
      int heard,
      int thanks,
      int matters) {}

  /// 走一趟 — the doors of a place as they are filled in.
  ///
  /// @param tooMany there are more doors than one walk may have: choose a smaller place below
  /// @param below the smaller places
  /// @param categories filled when a problem asks for one
  public record Round(
      String place,
      String placeName,
      List<Row> rows,
      boolean tooMany,
      List<Page.Option> below,
      List<Page.Options> categories,
      String tx,
      FieldErrors errors,
      String refused) {}

  /// 一户 — one door.
  ///
  /// @param group the building and stairway it belongs to, when it is the first of them
  /// @param last what the last knock came to, empty when there was none
  /// @param asks a category is asked for
  public record Row(
      String door,
      String name,
      String group,
      String outcome,
      String text,
      String category,
      boolean asks,
      String last) {}

  /// 小结 — what a walk came to.
  public record Summary(Line walk, String place, List<Knocked> doors) {}

  /// 敲过的门 — what the knock came to.
  ///
  /// @param matter number of the matter it became, only where the reader may open it
  public record Knocked(String name, String outcome, @Nullable String matter) {}
}
