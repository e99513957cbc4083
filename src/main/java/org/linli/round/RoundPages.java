package org.linli.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 轮次页面 — what the templates and the API show of rounds and plans.
public final class RoundPages {

  private RoundPages() {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }

  /// 一轮 — one round as a reader sees it.
  ///
  /// @param name of the subject; empty = not for this reader
  /// @param link page on which it is recorded, below the working pages; empty = none for this
  ///   reader
  /// @param state OVERDUE, DUE, DONE, MISSED or EXCUSED
  /// @param days until the due day, negative when it is over
  public record Line(
      UUID id,
      String planZh,
      String planEn,
      String name,
      String link,
      String place,
      LocalDate due,
      LocalDate end,
      String state,
      long days,
      @Nullable LocalDate doneOn,
      String reason) {

    /// The name of the plan in a language.
    public String plan(String language) {
      return language.startsWith("zh") ? planZh : planEn;
    }
  }

  /// 我的轮次 — what somebody owes, the most urgent first.
  ///
  /// @param next where the list goes on, empty at its end
  public record Mine(int late, int today, int soon, List<Line> lines, String next) {}

  /// 一片轮次 — the rounds of an area, filtered.
  public record Listing(
      String path,
      String placeName,
      String state,
      String plan,
      String from,
      String to,
      List<Page.Option> plans,
      List<Line> lines,
      String next) {}

  /// 一轮详情 — one round and what may be done with it.
  ///
  /// @param taps it is done with one tap, here
  public record Show(
      Line line,
      boolean taps,
      boolean mayExcuse,
      String reason,
      String words,
      FieldErrors errors,
      String refused) {}

  /// 计划一行 — a plan as it stands.
  ///
  /// @param what of what it goes to, in words
  /// @param rhythm key of its rhythm with its number
  public record PlanLine(
      String code,
      String zh,
      String en,
      String what,
      String area,
      String owed,
      String rhythm,
      int n,
      LocalDate since,
      @Nullable LocalDate until,
      int version) {

    /// The name in a language.
    public String name(String language) {
      return language.startsWith("zh") ? zh : en;
    }
  }

  /// 计划目录.
  public record Plans(List<PlanLine> plans, boolean mayMake) {}

  /// 计划表 — the form of a plan with what was typed, and its versions.
  public record PlanEdit(
      String code,
      String zh,
      String en,
      String what,
      String area,
      String owed,
      String post,
      String rhythm,
      String n,
      String lead,
      String grace,
      String priority,
      String since,
      int seen,
      boolean mayChange,
      List<Page.Option> subjects,
      List<Page.Option> areas,
      List<Page.Option> posts,
      List<PlanLine> versions,
      FieldErrors errors,
      String refused) {}

  /// 停轮一行.
  public record MuteLine(UUID id, String place, String reason, LocalDate since) {}

  /// 停轮清单.
  public record Muted(
      List<MuteLine> mutes,
      String next,
      String place,
      String reason,
      FieldErrors errors,
      String refused) {}
}
