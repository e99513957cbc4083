package org.linli.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
      int version) {}

  /// 明文 — shown for a minute.
  public record Clear(String name, @Nullable String phone, @Nullable String idNumber) {}

  /// 名单 — the persons registered at a place.
  public record Listing(String place, String placePath, List<Row> rows, boolean mayAdd) {}

  /// 面板 — counts, and in a household its residents.
  public record Around(
      String county,
      String path,
      int persons,
      int households,
      List<Row> residents,
      boolean mayAdd,
      boolean mayList) {}

  /// 登记表 — what was typed so far; `id` null for a new person.
  public record Form(
      @Nullable String id,
      String place,
      String placePath,
      String name,
      String phone,
      String idNumber,
      String relation,
      int version,
      String tx) {}
}
