package org.linli.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.matter.MatterPages;
import org.linli.shared.Id;

/// 督办页面 — what templates and the API show of supervisions and of who is responsible.
public final class SupervisionPages {

  private SupervisionPages() {}

  /// 一件事项的督办 — who is responsible, how often it rose, whether this reader may raise it, and the
  /// meetings that spoke of it.
  public record Around(
      String number,
      Duty duty,
      boolean mayRaise,
      boolean mayMeet,
      List<Line> lines,
      List<Held> meetings) {}

  /// 会上所定 — what one meeting decided about the matter.
  ///
  /// @param open this reader may open its minutes
  public record Held(String id, LocalDate heldOn, boolean open, List<String> decisions) {}

  /// 三级责任 — derived from what is there; nobody types it.
  ///
  /// @param body 主体责任: the street or township whose Party committee and government answer for the
  ///   place, or the county where it has none
  /// @param county it is the county
  /// @param supervisors 监督责任: the desk on the level above whoever holds it
  /// @param workers 工作责任: who holds its open items, each with its level
  public record Duty(String body, boolean county, String supervisors, List<Worker> workers) {}

  /// 承办 — who holds an open item.
  public record Worker(int item, Rung rung, String name) {}

  /// 一条 — one supervision.
  ///
  /// @param place full name of the place, in lists
  /// @param desk the lowest desk that supervises
  /// @param remaining how long is left for the answer or over, in words
  /// @param offers moves this reader may make now
  public record Line(
      String id,
      String number,
      Category.Name category,
      String place,
      String cause,
      String state,
      Rung desk,
      int again,
      Instant raisedAt,
      @Nullable Instant due,
      MatterPages.@Nullable Sentence remaining,
      boolean late,
      int reminders,
      @Nullable Instant remindedAt,
      String reason,
      String instruction,
      String answer,
      @Nullable Instant answeredAt,
      @Nullable Instant endedAt,
      int version,
      List<Offer> offers) {}

  /// 可办动作 — a move the reader may make now.
  ///
  /// @param words it needs words
  public record Offer(String action, boolean words) {}

  /// 已填 — what somebody typed into the form of one move, or of raising (an empty id).
  public record Typed(String id, String action, String note) {

    /// Nothing was typed.
    public static Typed nothing() {
      return new Typed("", "", "");
    }

    /// True when it was the form of this move.
    public boolean at(String other, String move) {
      return action.equals(move) && id.equals(other);
    }
  }

  /// 督办清单 — one page of supervisions of the area.
  ///
  /// @param rule from when on matters rise
  /// @param mayChange the reader may change the rule
  /// @param next cursor of the next page, empty at the end
  public record Listing(
      List<Line> lines,
      String state,
      String cause,
      boolean late,
      Rule rule,
      boolean mayChange,
      String next) {}

  /// 规则 — as it holds, or as somebody typed it.
  public record Rule(String lateHours, String again, String samePlace, int version) {}

  /// 待办督办 — what waits for this reader.
  public record Waiting(List<Line> lines) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
