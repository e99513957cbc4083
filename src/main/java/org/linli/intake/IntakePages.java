package org.linli.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Question;
import org.linli.matter.Merges;
import org.linli.shared.Id;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 收件页面 — what the templates and the API show of what is written down for somebody else.
public final class IntakePages {

  private IntakePages() {}

  /// 代报已填 — what the desk typed so far, and the ids of the photos taken in already.
  ///
  /// @param questions those of the chosen category, empty until it is chosen
  public record Form(
      String place,
      String kind,
      String category,
      String text,
      String channel,
      String name,
      String phone,
      boolean anonymous,
      boolean nameToChiefs,
      boolean callback,
      List<UUID> photos,
      Map<String, List<String>> answers,
      List<Question> questions) {}

  /// 像是同一件 — an open matter nearby that may be the same.
  ///
  /// @param reporters how many said so
  public record Likely(
      String number,
      Category.Name category,
      String placeName,
      String state,
      Instant openedAt,
      int reporters) {

    static Likely of(Merges.Likely likely) {
      return new Likely(
          likely.number(),
          likely.category(),
          likely.placeName(),
          likely.state().name(),
          likely.openedAt(),
          likely.reporters());
    }
  }

  /// 回执 — what the reporter takes home.
  ///
  /// @param track where he follows it, on this server
  /// @param address the same with the public address before it, when one is set
  /// @param code the address as a drawing, empty without a public address
  public record Slip(
      String number,
      Category.Name category,
      String placeName,
      Instant openedAt,
      @Nullable Instant promisedAt,
      boolean callback,
      String track,
      String address,
      String code) {}

  /// 登记人 — who typed it and when.
  ///
  /// @param slip the reader may print the slip now
  public record Entered(String by, Instant at, boolean callback, boolean slip) {}

  /// 群消息 — the page of one chat group.
  ///
  /// @param place path of the place the group belongs to, empty until it is chosen
  /// @param found places that may be meant
  /// @param text what was pasted and could not be read
  /// @param rows what was read, empty before
  /// @param entered how many lines just became matters
  public record Chat(
      String q,
      String place,
      String placeName,
      List<Page.Option> found,
      String text,
      List<Row> rows,
      List<Page.Options> categories,
      int entered,
      String tx,
      FieldErrors errors,
      String refused) {}

  /// 草稿行 — one line of the group before somebody decides about it.
  ///
  /// @param places those it may be about, the likeliest first
  public record Row(
      boolean take, String text, String category, String place, List<Page.Option> places) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
