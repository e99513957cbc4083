package org.linli.matter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Answer;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.shared.Id;
import org.linli.web.Page;
import org.linli.web.Words;

/// 事项页面 — what templates and the API show of matters: records, nothing else.
public final class MatterPages {

  private MatterPages() {}

  /// 一件事项 — one matter as this reader may see it.
  ///
  /// @param full false = the reader sees state and released words only (public track)
  /// @param mine the reader is the reporter (signed in or by link)
  /// @param placeName the full chain of names
  /// @param answers to the questions of the category, as they were asked
  /// @param story newest last
  /// @param actions moves on the matter as a whole this reader may make now (CONFIRM, REOPEN, RATE,
  ///   ADD_ITEM, SUPPLEMENT, RELEASE)
  /// @param followers how many others it concerns: merged into it, or following it
  /// @param leading the matter about the same that this one follows
  public record Show(
      UUID id,
      String county,
      String number,
      boolean full,
      boolean mine,
      MatterState state,
      Report.Kind kind,
      Category.Name category,
      Report.Channel channel,
      boolean aboutPersons,
      boolean verified,
      boolean urgent,
      String placePath,
      UUID placeId,
      String placeName,
      Instant openedAt,
      @Nullable Instant closedAt,
      @Nullable Rung endedRung,
      @Nullable String text,
      List<Answer> answers,
      @Nullable Reporter reporter,
      List<Item> items,
      List<Event> story,
      List<Photo> photos,
      @Nullable Promise promise,
      @Nullable Rating rating,
      @Nullable String releasedText,
      int followers,
      boolean following,
      int version,
      List<Offer> actions,
      @Nullable Leading leading) {

    /// True when the form somebody typed into is still on the page.
    public boolean offers(Typed typed) {
      List<Offer> offers =
          items.stream()
              .filter(each -> each.item() == typed.item())
              .findFirst()
              .map(Item::actions)
              .orElse(typed.item() == 0 ? actions : List.of());
      return offers.stream().anyMatch(offer -> offer.action().name().equals(typed.action()));
    }
  }

  /// 主办事项 — the matter that leads, as everybody may know it: which state when, and what was
  /// released.
  public record Leading(
      String number,
      MatterState state,
      Category.Name category,
      String placeName,
      Instant openedAt,
      @Nullable String releasedText,
      List<Event> story) {}

  /// 反映人 — masked.
  ///
  /// @param callable the reader may see the phone for one call now
  public record Reporter(
      @Nullable String name, @Nullable String phone, boolean anonymous, boolean callable) {}

  /// 通话号码 — the reporter's phone in clear, to be shown until the given time only.
  ///
  /// @param name masked
  public record Call(@Nullable String name, String phone, Instant until) {}

  /// 一项 — one item with its own holder and clock.
  ///
  /// @param holder who owes the next move: name of the post's holder or of the organisation
  /// @param holderPhone the public duty phone of whoever holds it
  /// @param handler who handles or handled it
  /// @param pausedUntil its clock stands still until then
  /// @param asked somebody asked in time for more time and waits for the answer
  /// @param late some due time was missed
  /// @param remaining how long is left or over, in words
  /// @param reasoning how the due time was counted, sentence by sentence
  public record Item(
      int item,
      Category.Name category,
      MatterState state,
      Rung rung,
      @Nullable String holder,
      @Nullable String holderPhone,
      @Nullable String handler,
      Instant enteredAt,
      @Nullable Instant dueAt,
      boolean overdue,
      boolean soon,
      @Nullable Instant pausedUntil,
      boolean asked,
      @Nullable Instant closedAt,
      boolean late,
      @Nullable Sentence remaining,
      List<Sentence> reasoning,
      int version,
      List<Offer> actions) {}

  /// 承诺 — until when the resident was promised that the whole is closed out.
  ///
  /// @param broken the time passed before it was closed out
  /// @param remaining how long is left or over, in words; null when it was closed out
  /// @param reasoning how it was counted, for those who work on it
  public record Promise(
      Instant at, boolean broken, @Nullable Sentence remaining, List<Sentence> reasoning) {}

  /// 句子 — a message key with its arguments: `page.t(s.key(), s.values())`.
  public record Sentence(String key, List<Object> arguments) {

    /// The arguments as [org.linli.web.Page#t] takes them.
    public Object[] values() {
      return arguments.toArray();
    }
  }

  /// 可办动作 — a move the reader may make now and the fields its form asks for.
  public record Offer(MatterAction action, List<Field> fields) {}

  /// 表单项 — one field of a move's form.
  ///
  /// @param name name of the form field and of the JSON property
  /// @param kind AREA, SELECT, PHOTOS, STARS or YES_NO
  public record Field(String name, String kind, boolean required, List<Choice> choices) {

    /// The choices under the names of their groups, in their order.
    public List<Page.Options> groups(Words words) {
      Map<String, List<Page.Option>> groups = new LinkedHashMap<>();
      for (Choice choice : choices) {
        groups
            .computeIfAbsent(
                words.pick(choice.groupZh(), choice.groupEn()), any -> new ArrayList<>())
            .add(new Page.Option(choice.value(), words.pick(choice.zh(), choice.en())));
      }
      return groups.entrySet().stream()
          .map(each -> new Page.Options(each.getKey(), each.getValue()))
          .toList();
    }
  }

  /// 选项 — one choice of a select: a rung (`category.rung.<rung>` with a name), or a name in both
  /// languages.
  ///
  /// @param groupZh under which name it stands, empty without
  public record Choice(
      String value, @Nullable Rung rung, String zh, String en, String groupZh, String groupEn) {

    /// One that stands under no name.
    Choice(String value, @Nullable Rung rung, String zh, String en) {
      this(value, rung, zh, en, "", "");
    }
  }

  /// 经过 — one line of the story.
  ///
  /// @param part what the actor was in this matter: `matter.part.<part>`
  /// @param rung where the item stood after the act: `category.rung.<rung>`
  /// @param note what was said, only where the reader may read it
  public record Event(
      Instant at,
      MatterAction action,
      @Nullable MatterState from,
      @Nullable MatterState to,
      int item,
      String part,
      Rung rung,
      @Nullable String note,
      List<Photo> photos) {}

  /// 照片 — `address` and `thumbnail` are paths on this server.
  ///
  /// @param moment BEFORE or AFTER
  public record Photo(UUID id, String moment, boolean released, String address, String thumbnail) {}

  /// 评价 — stars 1 to 5.
  public record Rating(
      @Nullable Integer stars, @Nullable Boolean solved, @Nullable Boolean satisfied) {}

  /// 已填 — what somebody typed into the form of one move, shown again when it was not accepted.
  ///
  /// @param action empty = nothing was typed
  public record Typed(
      int item,
      String action,
      String note,
      String reason,
      String assignee,
      String category,
      String rating,
      List<UUID> photos) {

    /// Nothing was typed.
    public static Typed nothing() {
      return new Typed(-1, "", "", "", "", "", "", List.of());
    }

    /// True when it was this form.
    public boolean at(int at, MatterAction move) {
      return at == item && move.name().equals(action);
    }

    /// What was written, as one text.
    public String words() {
      return (note + "\n" + reason).strip();
    }

    /// The value of a field by its name.
    public String value(String field) {
      return switch (field) {
        case "note" -> note;
        case "reason" -> reason;
        case "assignee" -> assignee;
        case "category" -> category;
        case "rating" -> rating;
        default -> "";
      };
    }
  }

  /// 已选条件 — the filters of a list as chosen, empty where nothing is.
  public record Filtered(
      String area,
      String category,
      String state,
      String ended,
      String channel,
      String from,
      String until,
      String answer) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
