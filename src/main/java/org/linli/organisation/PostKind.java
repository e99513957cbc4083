package org.linli.organisation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/// 岗位类别 — the code of a kind of post; what it is called and asks in a county says its
/// [PostCharter].
public record PostKind(@JsonValue String code) implements Comparable<PostKind>, Serializable {

  /// 网格长.
  public static final PostKind GRID_CHIEF = new PostKind("GRID_CHIEF");

  /// 楼栋长.
  public static final PostKind BUILDING_CHIEF = new PostKind("BUILDING_CHIEF");

  /// 单元长.
  public static final PostKind STAIRWELL_CHIEF = new PostKind("STAIRWELL_CHIEF");

  /// 站长: heads the service station of a grid or community.
  public static final PostKind STATION_HEAD = new PostKind("STATION_HEAD");

  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  /// The kind a text names; empty when the text cannot be a code.
  public static Optional<PostKind> of(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new PostKind(text)) : Optional.empty();
  }

  /// The code, as it stands in tables, addresses and messages.
  public String name() {
    return code;
  }

  @Override
  public int compareTo(PostKind other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
