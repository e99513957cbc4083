package org.linli.hotline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 热线页面 — what templates and the API show of orders and their answers.
public final class HotlinePages {

  private HotlinePages() {}

  /// 时限 — until when the hotline wants it, until when the resident was promised, and which counts.
  ///
  /// @param counts the earlier of both
  public record Limits(
      @Nullable Instant due, @Nullable Instant promise, @Nullable Instant counts, boolean over) {}

  /// 工单清单 — orders of an area, what waits to be sent and the files that went out.
  public record Orders(
      String state,
      List<String> states,
      List<Line> lines,
      List<Waiting> waiting,
      List<Batch> batches,
      int unmapped,
      String tx) {}

  /// 一单 — one order in the list.
  ///
  /// @param matter number of the matter it became
  public record Line(
      String number,
      String source,
      String matter,
      String matterState,
      String placeName,
      String classes,
      boolean secret,
      boolean answerWanted,
      String state,
      Limits limits) {}

  /// 待回传 — how many answers of a platform wait.
  public record Waiting(String source, int answers) {}

  /// 一批 — one file of answers that went out.
  public record Batch(UUID id, String source, String by, Instant at, int answers) {}

  /// 工单详情 — an order beside its matter.
  ///
  /// @param callable the reader may see the caller of this secret order for one call
  /// @param kinds what may be written now
  public record Detail(
      String number,
      String matter,
      String source,
      String state,
      String classes,
      String acceptKind,
      String operator,
      String origin,
      String callKind,
      String orderKind,
      String urgency,
      @Nullable Instant enteredAt,
      @Nullable Instant receivedAt,
      boolean secret,
      boolean answerWanted,
      String address,
      String opinion,
      Limits limits,
      boolean callable,
      List<String> kinds,
      List<Answered> answers) {}

  /// 回复一笔 — what went or goes back, and what the hotline ruled.
  ///
  /// @param waits the hotline has not ruled on it
  public record Answered(
      UUID id,
      String kind,
      @Nullable String result,
      @Nullable Integer days,
      @Nullable Instant answeredAt,
      String text,
      String told,
      String department,
      String responder,
      String phone,
      Instant writtenAt,
      boolean sent,
      boolean waits,
      @Nullable String ruling) {}

  /// 回传行 — one line of a file that goes back.
  public record Sent(
      String number,
      String source,
      String kind,
      @Nullable String result,
      String text,
      String told,
      String department,
      String responder,
      @Nullable Instant answeredAt,
      String phone,
      @Nullable Integer days,
      @Nullable Instant until) {}

  /// 已填 — what was typed into the form of one kind.
  public record Typed(
      String kind,
      String result,
      String text,
      String told,
      String department,
      String responder,
      String responderPhone,
      String answeredAt,
      String days) {

    static Typed of(AnswerForm form) {
      return new Typed(
          OrderForm.text(form.kind()),
          OrderForm.text(form.result()),
          OrderForm.text(form.text()),
          OrderForm.text(form.told()),
          OrderForm.text(form.department()),
          OrderForm.text(form.responder()),
          OrderForm.text(form.responderPhone()),
          OrderForm.text(form.answeredAt()),
          OrderForm.text(form.days()));
    }
  }

  /// 来电人 — the caller of a secret order, to be shown until the given time only.
  ///
  /// @param name masked
  public record Caller(String name, String phone, Instant until) {}

  /// 分类对应 — the classes that were met, and the categories to choose from.
  public record Classes(
      List<Mapping> mappings, List<Page.Options> categories, FieldErrors errors, String at) {}

  /// 一类 — a class of a hotline and what it is here, empty while nobody has said.
  public record Mapping(String source, String classes, String category, String name) {}

  /// 手工录入 — an order typed by hand: fields by name with what was typed.
  public record Fresh(
      java.util.Map<String, String> typed, List<Page.Options> categories, FieldErrors errors) {

    /// What was typed into a field.
    public String at(String field) {
      return typed.getOrDefault(field, "");
    }
  }

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
