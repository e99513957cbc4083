package org.linli.repeat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.matter.MatterState;
import org.linli.matter.Merges;
import org.linli.shared.Id;
import org.linli.web.Page;

/// 重复页面 — what templates and the API show of repeats and hot topics.
public final class RepeatPages {

  private RepeatPages() {}

  /// 一件 — one matter in a list; no words and nobody's name.
  public record Line(
      String number, Category.Name category, String place, MatterState state, Instant openedAt) {}

  /// 一种重复 — what repeats a matter in one way.
  ///
  /// @param kind PERSON, PLACE or GROUP
  /// @param more there are more than are shown
  public record Alike(String kind, List<Line> lines, boolean more) {}

  /// 一件的重复 — everything that is like one matter, as its desk sees it.
  ///
  /// @param leading the number of the one it follows, null when it goes its own way
  /// @param reporters how many people it concerns, itself among them
  /// @param trail every merge it had a part in
  public record Around(
      String number,
      Category.Name category,
      String place,
      MatterState state,
      @Nullable String leading,
      int reporters,
      int days,
      List<Alike> alike,
      List<Merges.Together> trail) {

    /// Those that follow it now.
    public List<Merges.Together> following() {
      return trail.stream().filter(each -> !each.leads() && each.splitAt() == null).toList();
    }

    /// What is over of the trail.
    public List<Merges.Together> past() {
      return trail.stream().filter(each -> each.splitAt() != null).toList();
    }

    /// How many are like it in one way.
    public int count(String kind) {
      return alike.stream()
          .filter(each -> each.kind().equals(kind))
          .mapToInt(each -> each.lines().size())
          .sum();
    }

    /// Open matters that may be merged into it, each once.
    public List<Line> mergeable() {
      return alike.stream()
          .flatMap(each -> each.lines().stream())
          .filter(line -> line.state().ordinal() < MatterState.AWAITING_CHECK.ordinal())
          .collect(Collectors.toMap(Line::number, line -> line, (a, b) -> a))
          .values()
          .stream()
          .sorted((a, b) -> b.openedAt().compareTo(a.openedAt()))
          .toList();
    }
  }

  /// 已填 — what was typed before an answer that was not accepted.
  public record Typed(List<String> numbers, String reason) {

    /// Nothing was typed.
    public static Typed nothing() {
      return new Typed(List.of(), "");
    }

    /// What was typed beside the ones to choose.
    public String more(List<Line> offered) {
      return numbers.stream()
          .filter(each -> offered.stream().noneMatch(line -> line.number().equals(each)))
          .collect(Collectors.joining(" "));
    }
  }

  /// 一簇 — matters that repeat each other.
  ///
  /// @param number the latest of them, whose page opens all
  /// @param reporters different people among them
  public record Cluster(
      String number,
      Category.Name category,
      String place,
      int matters,
      int reporters,
      Instant latest) {}

  /// 重复清单 — the clusters of one kind, the largest first.
  public record Listing(
      String kind,
      int days,
      String area,
      List<Page.Option> areas,
      List<Cluster> clusters,
      boolean more) {}

  /// 热点 — how often a category was reported in the week, against the average of the four before.
  ///
  /// @param path the place, empty for the whole area
  /// @param before in the four weeks before together
  /// @param hot at least three, and at least twice the average
  public record Topic(
      String path, String place, Category.Name category, int week, int before, boolean hot) {

    /// The average of the four weeks before.
    public String average() {
      return String.format(Locale.ROOT, "%.1f", before / 4.0);
    }
  }

  /// 一周热点 — what was reported in the week that ends with a day.
  ///
  /// @param from first day of the week
  /// @param until last day of the week
  /// @param first first day of the four weeks before
  /// @param last last day of the four weeks before
  public record Topics(
      String area,
      String name,
      String from,
      String until,
      String first,
      String last,
      List<Page.Option> areas,
      List<Topic> categories,
      List<Topic> places) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
