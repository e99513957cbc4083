package org.linli.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.web.Input;
import org.linli.web.Page;

/// 人员页面 — what templates show of persons: masked by default, clear only in [Show#clear].
public final class PersonPages {

  private PersonPages() {}

  /// 一个人 — the page of one person.
  ///
  /// @param clear the clear view asked for just now, or null
  /// @param mayChange the reader may change the file
  /// @param tx id of the next submit
  public record Show(
      Row person,
      List<Section> sections,
      List<String> labels,
      @Nullable Clear clear,
      boolean mayChange,
      boolean mayClear,
      List<Purpose> purposes,
      String tx) {}

  /// 名单一行 — one person, masked.
  public record Row(
      String id,
      String name,
      String phone,
      boolean hasIdNumber,
      @Nullable String sex,
      @Nullable Integer bornYear,
      String relation,
      String place,
      String placePath,
      boolean toBeVerified,
      @Nullable LocalDate leftOn,
      @Nullable String mergedInto,
      boolean erased,
      int version) {

    /// True while the file can be changed.
    public boolean alive() {
      return mergedInto == null && !erased;
    }
  }

  /// 档案一节 — the elements of one section that are on file; a sensitive one shows that it is kept, in
  /// the clear view what it says.
  public record Section(String name, List<Fact> facts) {}

  /// 档案一项 — message key of the label and what is shown; `kept` = on file and not shown.
  public record Fact(String label, String text, boolean kept) {}

  /// 档案表 — the form of all elements, by section, with the labels.
  public record FileForm(
      String id, String name, List<Part> parts, List<Choice> labels, int version, String tx) {}

  /// 表单一节 — the fields of one section; `open` unfolds it.
  public record Part(String name, List<Input> inputs, boolean open) {}

  /// 标签 — one label to tick.
  public record Choice(String code, String text, boolean chosen) {}

  /// 明文 — shown for a minute.
  public record Clear(String name, @Nullable String phone, @Nullable String idNumber) {}

  /// 名单 — the persons registered at a place.
  public record Listing(String place, String placePath, List<Row> rows, boolean mayAdd) {}

  /// 面板 — counts.
  public record Around(
      String county, String path, int persons, int households, boolean mayAdd, boolean mayList) {}

  /// 登记表 — what was typed so far; `id` null for a new person.
  public record Form(
      @Nullable String id,
      String place,
      String placePath,
      String name,
      String phone,
      String idNumber,
      String relation,
      List<Page.Option> relations,
      int version,
      String tx) {}
}
