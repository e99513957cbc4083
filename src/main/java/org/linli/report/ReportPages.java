package org.linli.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Question;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterPages;
import org.linli.matter.Merges;

/// 上报页面 — what the templates of reporting and tracking show.
public final class ReportPages {

  private ReportPages() {}

  /// 上报表单 — everything typed or chosen so far; each step carries all of it along.
  ///
  /// @param tx the transaction id of the whole report: sending it twice reports once
  /// @param board code of the board it began at, empty without
  /// @param place path of the place it is about
  /// @param photos ids of the photos taken in so far
  /// @param asked the category whose questions were answered
  /// @param answers code of a question to what was answered
  /// @param joins number of the matter that is the reporter's too, empty for a report of its own
  public record Form(
      @Nullable UUID tx,
      String board,
      String place,
      String kind,
      String category,
      String text,
      List<UUID> photos,
      String phone,
      String code,
      String name,
      Boolean nameToChiefs,
      String asked,
      Map<String, List<String>> answers,
      String joins) {

    // what a form leaves out is bound as null
    public Form {
      board = board == null ? "" : board.strip();
      place = place == null ? "" : place.strip();
      kind = "SUGGESTION".equals(kind) ? kind : "PROBLEM";
      category = category == null ? "" : category.strip();
      text = text == null ? "" : text.strip();
      photos = photos == null ? List.of() : List.copyOf(photos);
      phone = phone == null ? "" : phone.replaceAll("[\\s-]", "");
      code = code == null ? "" : code.strip();
      name = name == null ? "" : name.strip();
      nameToChiefs = Boolean.TRUE.equals(nameToChiefs);
      asked = asked == null ? "" : asked.strip();
      // the binder writes into it once more
      answers = answers == null ? new HashMap<>() : answers;
      joins = joins == null ? "" : joins.strip();
    }

    /// What was answered to the questions of the category chosen now; not those of another one.
    public Map<String, List<String>> given() {
      return asked.equals(category) ? answers : Map.of();
    }

    /// A fresh form for a place.
    static Form begin(UUID tx, String board, String place, String category) {
      return new Form(
          tx,
          board,
          place,
          "PROBLEM",
          category,
          "",
          List.of(),
          "",
          "",
          "",
          false,
          "",
          new HashMap<>(),
          "");
    }

    /// The same about another place.
    Form at(String otherPlace) {
      return new Form(
          tx,
          board,
          otherPlace,
          kind,
          category,
          text,
          photos,
          phone,
          code,
          name,
          nameToChiefs,
          asked,
          answers,
          "");
    }

    /// The same with these photos.
    Form with(List<UUID> otherPhotos) {
      return new Form(
          tx,
          board,
          place,
          kind,
          category,
          text,
          otherPhotos,
          phone,
          code,
          name,
          nameToChiefs,
          asked,
          answers,
          joins);
    }
  }

  /// 步骤 — the three steps of a report; the first may ask back or end at once.
  public enum Step {
    /// 什么事.
    WHAT,
    /// 补充问题: what the category asks besides.
    ASK,
    /// 不归我们管: whom to call instead.
    STOP,
    /// 在哪里.
    WHERE,
    /// 怎么找您.
    WHO;

    /// The three steps a report has.
    public static List<Step> three() {
      return List.of(WHAT, WHERE, WHO);
    }

    /// Which of the three it belongs to.
    public Step main() {
      return this == ASK || this == STOP ? WHAT : this;
    }
  }

  /// 什么事 — the usual categories to tap on, by section.
  public record Section(String section, List<Category> categories) {}

  /// 其余类别 — a class with what does not stand among the usual ones.
  public record Rest(String zh, String en, List<Named> categories) {}

  /// 类别按钮 — one category with the letters it is found by.
  public record Named(Category category, String words) {}

  /// 找类别 — what was looked for, empty for the text itself, and what it may mean.
  public record Looked(String q, List<Category> found) {}

  /// 在哪里 — the place chosen, what stands above it and what lies below it.
  public record Where(String name, List<Spot> above, List<Spot> below, boolean exact) {}

  /// 地点按钮 — one place to tap on.
  public record Spot(String path, String name) {}

  /// 找到的地点 — what a position or an address may mean; one of them is tapped on, or none.
  public record Found(List<Guess> guesses) {}

  /// 可能的地点 — with all that stands above it.
  ///
  /// @param metres how far it is from the position, null for an address
  /// @param missing what was said and is not found, empty when all was
  public record Guess(String path, String name, @Nullable Integer metres, String missing) {}

  /// 上报一步 — what one step needs.
  ///
  /// @param questions those of the category, for the step ASK
  /// @param stop whom to call instead, for the step STOP
  /// @param urgent 119, 110 and 120 come first
  /// @param codes codes can be sent to phones
  /// @param codeSent a code was sent to the phone of the form
  /// @param known how the signed-in resident is called, or null
  public record Show(
      Step step,
      Form form,
      Where where,
      List<Section> sections,
      List<Rest> rest,
      List<Question> questions,
      Category.@Nullable Stop stop,
      List<Merges.Likely> similar,
      Category.@Nullable Name category,
      boolean urgent,
      boolean anonymousAllowed,
      boolean codes,
      boolean codeSent,
      @Nullable String known) {}

  /// 跟踪 — one matter as a resident follows it.
  ///
  /// @param link the private link, empty without
  /// @param fresh just reported: the link is shown to be kept
  /// @param typed what was typed before an answer that was not accepted
  /// @param known a resident is signed in
  /// @param question what the reporter is asked, null when nothing
  public record Track(
      MatterPages.Show matter,
      String link,
      boolean fresh,
      Typed typed,
      UUID tx,
      boolean mayFollow,
      boolean known,
      MatterPages.@Nullable Item next,
      @Nullable String question) {

    /// Until when a clock of the matter stands still, null when all run.
    public @Nullable Instant paused() {
      return matter.items().stream()
          .map(MatterPages.Item::pausedUntil)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }

    /// True when it was rated already.
    public boolean rated() {
      MatterPages.@Nullable Rating rating = matter.rating();
      return rating != null && rating.stars() != null;
    }

    /// True when the reader may say that it is done.
    public boolean mayConfirm() {
      return may(MatterAction.CONFIRM);
    }

    /// True when the reader may rate it and did not yet.
    public boolean mayRate() {
      return may(MatterAction.RATE) && !rated();
    }

    /// True when the reader may say that it is not done.
    public boolean mayReopen() {
      return may(MatterAction.REOPEN);
    }

    /// True when the reader may say more.
    public boolean maySupplement() {
      return may(MatterAction.SUPPLEMENT);
    }

    /// The photos that came with the report; those of later acts stand beside their act.
    public List<Picture> brought() {
      return pictures(matter.photos().stream().filter(p -> p.moment().equals("BEFORE")).toList());
    }

    /// The photos as the reader fetches them: whoever came by the link shows it again.
    public List<Picture> pictures(List<MatterPages.Photo> photos) {
      String key = link.isEmpty() ? "" : "?k=" + link;
      return photos.stream()
          .map(p -> new Picture(p.moment(), p.address() + key, p.thumbnail() + key))
          .toList();
    }

    private boolean may(MatterAction action) {
      return matter.actions().stream().anyMatch(o -> o.action() == action);
    }
  }

  /// 跟踪照片 — one photo with the paths at which this reader finds it.
  public record Picture(String moment, String address, String thumbnail) {}

  /// 已填内容 — the words of a move that was not accepted, to be shown again.
  public record Typed(String reason, String note, @Nullable Boolean solved, String answer) {

    /// Nothing typed yet.
    static Typed nothing() {
      return new Typed("", "", null, "");
    }
  }
}
