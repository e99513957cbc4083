package org.linli.respite;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Clocks;

/// 缓办规则 — how often and how long. The rules of the provinces want each approved, counted and rare
/// (《山东省数字化城市管理导则》; 12345 工单: 延期须在到期前提出，一般不超过两次); the numbers are ours.
final class RespiteRules {

  /// How many workdays one extension gives at most.
  static final int LONGEST_EXTENSION = 10;

  /// How many workdays one state may wait in all.
  static final int LONGEST_WAITING = 5;

  /// How many days a suspension lasts at most.
  static final int LONGEST_SUSPENSION = 180;

  /// How many extensions one state is given.
  private static final int MOST_EXTENSIONS = 2;

  private RespiteRules() {}

  /// Refuses what may not be asked of this clock now.
  static void check(
      Clocks.Standing at, RespiteForm.Wanted wanted, List<Respite> before, Instant now) {
    Instant due = at.due();
    if (due == null) {
      throw new RespiteRefused("closed");
    }
    if (!at.holds()) {
      throw new RespiteRefused("notYours");
    }
    List<Respite> ofItem = before.stream().filter(each -> each.item() == at.item()).toList();
    if (ofItem.stream().anyMatch(RespiteRules::isOpen)) {
      throw new RespiteRefused("open");
    }
    if (wanted.kind() == RespiteKind.VOIDING) {
      if (!at.voidable()) {
        throw new RespiteRefused("voidable");
      }
      return;
    }
    if (!now.isBefore(due)) {
      throw new RespiteRefused("late");
    }
    List<Respite> ofState =
        ofItem.stream()
            .filter(each -> each.entered().equals(at.entered()) && each.began() != null)
            .toList();
    if (wanted.kind() == RespiteKind.EXTENSION
        && count(ofState, RespiteKind.EXTENSION) >= MOST_EXTENSIONS) {
      throw new RespiteRefused("often", MOST_EXTENSIONS);
    }
    if (wanted.kind() == RespiteKind.WAITING
        && workdays(ofState) + days(wanted.workdays()) > LONGEST_WAITING) {
      throw new RespiteRefused("waited", LONGEST_WAITING);
    }
  }

  /// True while nobody has decided, or while the clock stands still.
  static boolean isOpen(Respite respite) {
    return respite.state() == RespiteState.ASKED || respite.state() == RespiteState.RUNNING;
  }

  private static long count(List<Respite> all, RespiteKind kind) {
    return all.stream().filter(each -> each.kind() == kind).count();
  }

  private static int workdays(List<Respite> all) {
    return all.stream()
        .filter(each -> each.kind() == RespiteKind.WAITING)
        .mapToInt(each -> days(each.workdays()))
        .sum();
  }

  private static int days(@Nullable Integer workdays) {
    return workdays == null ? 0 : workdays;
  }
}
