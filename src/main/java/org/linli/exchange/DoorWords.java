package org.linli.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.Taking.Line;
import org.linli.premises.DoorBook.Facts;
import org.linli.premises.DoorUse;
import org.linli.shared.Invalid;

/// 门况用语 — what lists say of a door: what it is used for, its floor, whether it is let.
final class DoorWords {

  private static final Map<DoorUse, List<String>> USES =
      Map.of(
          DoorUse.DWELLING,
          List.of("住宅", "居住", "住房", "自住", "民宅", "商品房", "住宅用房", "DWELLING"),
          DoorUse.SHOP,
          List.of("商铺", "门市", "店铺", "商业", "门面", "商用", "商网", "SHOP"),
          DoorUse.OFFICE,
          List.of("办公", "办公用房", "写字楼", "OFFICE"),
          DoorUse.OTHER,
          List.of("空置", "空置房", "空房", "其他", "仓库", "车库", "OTHER"));
  private static final List<String> YES =
      List.of("是", "有", "同意", "出租", "已出租", "Y", "YES", "1", "√");
  private static final List<String> NO =
      List.of("否", "无", "不同意", "未出租", "自住", "空置", "N", "NO", "0");

  private DoorWords() {}

  static Facts facts(Line line) {
    return new Facts(use(line.value("use")), floor(line.value("floor")));
  }

  static @Nullable Boolean let(Line line) {
    return yes(line, "rented");
  }

  /// What a line says to a question, or null when it says nothing.
  static @Nullable Boolean yes(Line line, String field) {
    String written = line.value(field).toUpperCase(Locale.ROOT);
    if (written.isEmpty()) {
      return null;
    }
    if (!YES.contains(written) && !NO.contains(written)) {
      throw new Invalid(field, "exchange.error.yesNo");
    }
    return YES.contains(written);
  }

  static String said(boolean yes) {
    return (yes ? YES : NO).getFirst();
  }

  /// What our own lists call a use.
  static String said(DoorUse use) {
    return USES.getOrDefault(use, List.of(use.name())).getFirst();
  }

  private static @Nullable DoorUse use(String written) {
    if (written.isEmpty()) {
      return null;
    }
    return USES.entrySet().stream()
        .filter(each -> each.getValue().contains(written))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new Invalid("use", "exchange.error.use"));
  }

  private static @Nullable Integer floor(String written) {
    String number = written.replaceFirst("^第", "").replaceFirst("(层|楼)$", "");
    if (number.isEmpty()) {
      return null;
    }
    if (!number.matches("-?[0-9]{1,2}|1[0-9]{2}")) {
      throw new Invalid("floor", "exchange.error.floor");
    }
    return Integer.valueOf(number);
  }
}
