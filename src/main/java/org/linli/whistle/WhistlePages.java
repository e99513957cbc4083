package org.linli.whistle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.matter.MatterPages;
import org.linli.shared.Id;
import org.linli.web.Page;

/// 吹哨页面 — what templates and the API show of whistles and calls.
public final class WhistlePages {

  private WhistlePages() {}

  /// 一件事项的吹哨 — each item with whom was called to it and whom this reader may call now.
  public record Around(String number, List<Item> items) {

    /// True when nobody was called and nobody may be.
    public boolean isEmpty() {
      return items.stream().allMatch(item -> item.whistles().isEmpty() && !item.mayCall());
    }
  }

  /// 一项 — one item.
  ///
  /// @param mayCall this reader may call others to it
  /// @param ready all who were called are done
  /// @param choices whom he may call, by kind
  public record Item(
      int item,
      Category.Name category,
      boolean mayCall,
      boolean ready,
      List<Choice> choices,
      List<Blown> whistles) {}

  /// 可选单位 — an organisation that may be called.
  public record Choice(String id, String name, String kind) {}

  /// 一次吹哨 — the calls made together.
  ///
  /// @param words what was asked of them
  public record Blown(String occasion, String caller, Instant at, String words, List<Line> calls) {}

  /// 一条 — one call.
  ///
  /// @param place full name of the place, in lists
  /// @param remaining how long is left of its clock or over, in words
  /// @param late its clock ran out
  /// @param arrivedLate it came later than it had to
  /// @param offers moves this reader may make now
  /// @param open this reader may open the matter
  public record Line(
      String id,
      String number,
      int item,
      Category.Name category,
      String place,
      String occasion,
      String organisation,
      boolean lead,
      String state,
      String caller,
      Rung ruler,
      Instant calledAt,
      @Nullable Instant due,
      MatterPages.@Nullable Sentence remaining,
      boolean late,
      Instant arriveBy,
      @Nullable Instant arrivedAt,
      boolean arrivedLate,
      @Nullable Instant endedAt,
      String refusal,
      String ruling,
      String deed,
      String withdrawal,
      @Nullable Integer stars,
      String opinion,
      int version,
      List<Offer> offers,
      boolean open) {}

  /// 可办动作 — a move the reader may make now.
  ///
  /// @param field reason, note or rating, which it needs; empty = nothing
  /// @param ruling it may become a rule for where such matters go
  public record Offer(String action, String field, boolean ruling) {}

  /// 已填 — what somebody typed into the form of a whistle or of one move.
  ///
  /// @param item of a whistle, 0 for a move
  /// @param move the call and the action of a move, empty for a whistle
  public record Typed(
      int item,
      String move,
      String occasion,
      List<String> organisations,
      String lead,
      String reason,
      String note,
      String rating,
      String rule) {

    /// Nothing was typed.
    public static Typed nothing() {
      return new Typed(-1, "", "", List.of(), "", "", "", "", "");
    }

    /// True when it was the form of this move.
    public boolean at(Line line, Offer offer) {
      return move.equals(line.id() + " " + offer.action());
    }

    /// What was written, as one text.
    public String words() {
      return (reason + "\n" + note).strip();
    }
  }

  /// 台账 — one page of calls with what the organisations did in the period.
  ///
  /// @param called the reader is called, and sees the calls to his own organisation only
  /// @param next cursor of the next page, empty at the end
  public record Ledger(
      boolean called,
      List<Line> lines,
      List<Count> counts,
      String occasion,
      String state,
      String organisation,
      String from,
      String until,
      List<Page.Option> organisations,
      String next) {}

  /// 计数 — one organisation in the period.
  ///
  /// @param due how many calls had to stand there by now and were neither excused nor withdrawn
  /// @param inTime how many of them stood there in time
  /// @param share of those, in percent with one decimal
  /// @param stars mean of the ratings with one decimal
  public record Count(
      String organisation,
      int calls,
      int refused,
      int due,
      int inTime,
      String share,
      int done,
      int rated,
      String stars) {}

  /// 待办召集 — calls that wait for this reader.
  public record Waiting(List<Line> lines) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
