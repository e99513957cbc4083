package org.linli.category;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;

/// 类别页面 — what the settings page shows of the catalogue.
public final class CategoryPages {

  private CategoryPages() {}

  /// 目录行 — one category with the limits that hold for it.
  public record Line(Category category, List<Limited> limits) {}

  /// 时限项 — the limit of one state.
  ///
  /// @param amount as it holds or as it was typed
  /// @param own the category's own, not the common one
  public record Limited(String state, String amount, String unit, boolean own) {}

  /// 通用时限 — the form of the limits of every category without its own.
  ///
  /// @param version counts up with every change
  public record Common(List<Limited> limits, String owner, String from, int version) {}

  /// 历史行 — one row of the past or the future.
  public record Past(
      Category category, String owner, LocalDate from, @Nullable LocalDate until, int version) {}

  /// 历史时限 — one limit of the past or the future.
  public record PastLimit(
      String state,
      int amount,
      String unit,
      String owner,
      LocalDate from,
      @Nullable LocalDate until) {}

  /// 编辑中 — what the form shows.
  ///
  /// @param isNew a category that does not exist yet
  public record Edited(
      String code,
      String nameZh,
      String nameEn,
      String number,
      String section,
      String ladder,
      boolean direct,
      boolean aboutPersons,
      boolean anonymousAllowed,
      String evidence,
      boolean urgent,
      boolean usual,
      String weight,
      String acceptRule,
      String closeRule,
      String responsible,
      String radius,
      String revisitDays,
      String stopZh,
      String stopEn,
      String stopPhone,
      List<Asked> questions,
      String owner,
      String from,
      List<Limited> limits,
      int version,
      boolean isNew) {

    /// The questions with two empty ones to fill in, as far as there is room.
    public List<Asked> asking() {
      var asking = new ArrayList<>(questions);
      int room = Math.min(questions.size() + 2, QuestionForm.MOST);
      while (asking.size() < room) {
        asking.add(new Asked("", Question.Kind.TEXT.name(), "", "", false, ""));
      }
      return asking;
    }
  }

  /// 编辑中的问题 — one question as it holds or as it was typed.
  ///
  /// @param choices one to a line, `中文 | English`
  public record Asked(
      String code, String kind, String zh, String en, boolean required, String choices) {}

  /// 目录筛选 — what of the catalogue is listed; without any, the usual ones.
  ///
  /// @param group code of a class
  /// @param q letters of a name
  public record Chosen(String group, String q) {}

  /// A fresh transaction id for a form.
  public static String transaction() {
    return Id.fresh().toString();
  }
}
