package org.linli.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.person.Purpose;
import org.linli.person.Tenure;
import org.linli.web.Input;
import org.linli.web.Page;

/// 户页面 — what templates show behind one door, masked.
public final class HouseholdPages {

  private HouseholdPages() {}

  /// 一户 — the page of one door.
  ///
  /// @param living who lives or belongs here now
  /// @param former who has moved out
  /// @param verifiedOn the earliest day on which everybody who lives here was found right, or null
  /// @param rental the rental elements, in clear after a clear view
  /// @param mayChange the reader keeps this door
  public record Show(
      String id,
      String name,
      String path,
      String placeName,
      List<Member> living,
      List<Member> former,
      @Nullable LocalDate verifiedOn,
      List<Fact> rental,
      boolean rented,
      boolean hidden,
      boolean mayChange,
      List<Purpose> purposes,
      String today,
      String tx) {}

  /// 户内一人 — one residence.
  ///
  /// @param file id of the file when the reader may open it, else null
  public record Member(
      String residence,
      @Nullable String file,
      String name,
      String relation,
      Tenure tenure,
      boolean livesHere,
      List<String> labels,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate verifiedOn) {}

  /// 出租一项 — message key of the label and what is shown; `kept` = on file and not shown.
  public record Fact(String label, String text, boolean kept) {}

  /// 面板 — the same residents on the page of the place.
  public record Around(String id, List<Member> living, boolean mayChange) {}

  /// 迁入表 — moving in, or changing a residence.
  ///
  /// @param residence null for moving in
  /// @param person somebody on file who moves, or null
  public record Form(
      String id,
      String place,
      @Nullable String residence,
      @Nullable String person,
      String name,
      String phone,
      String idNumber,
      String relation,
      List<Page.Option> relations,
      String tenure,
      boolean livesHere,
      String since,
      String until,
      int version,
      String tx) {}

  /// 出租表 — the form of the rental elements by section.
  public record RentalForm(String id, String place, List<Part> parts, int version, String tx) {}

  /// 表单一节 — the fields of one section.
  public record Part(String name, List<Input> inputs) {}

  /// 我的居住 — where one person lives and lived, on the page of the person.
  public record Homes(List<Home> homes) {}

  /// 一处居住 — one door.
  public record Home(
      String household,
      String place,
      Tenure tenure,
      String relation,
      boolean livesHere,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate verifiedOn) {}
}
