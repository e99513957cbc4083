package org.linli.organisation;

import java.util.Arrays;
import java.util.List;
import org.linli.web.Words;

/// 台账栏目 — the columns of the roster, in the office's order.
public enum RosterColumn {
  /// 街道.
  STREET,
  /// 社区.
  COMMUNITY,
  /// 网格楼栋单元.
  PLACE,
  /// 岗位.
  KIND,
  /// 姓名.
  NAME,
  /// 公开电话.
  DUTY_PHONE,
  /// 任职时间.
  SINCE,
  /// 任期至.
  TERM_UNTIL,
  /// 在岗情况.
  STATE;

  /// The text of this column in a line.
  public String of(RosterLine line, Words words) {
    Post post = line.post();
    return switch (this) {
      case STREET -> line.street();
      case COMMUNITY -> line.community();
      case PLACE -> line.place();
      case KIND -> line.title().in(words.language());
      case NAME -> Typed.text(post.name());
      case DUTY_PHONE -> Typed.text(post.dutyPhone());
      case SINCE -> post.since() == null ? "" : words.day(post.since());
      case TERM_UNTIL -> post.termUntil() == null ? "" : words.day(post.termUntil());
      case STATE -> words.t("organisation.state." + (post.filled() ? "FILLED" : "VACANT"));
    };
  }

  /// True when the text is a word or two, which stay on one line however narrow the screen is.
  public boolean isShort() {
    return this == STREET || this == COMMUNITY || this == KIND || this == NAME;
  }

  /// The columns named, in the office's order; all of them when none is named.
  static List<RosterColumn> chosen(List<String> names) {
    List<RosterColumn> chosen =
        Arrays.stream(values()).filter(c -> names.contains(c.name())).toList();
    return chosen.isEmpty() ? List.of(values()) : chosen;
  }
}
