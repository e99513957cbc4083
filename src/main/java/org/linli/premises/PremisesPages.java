package org.linli.premises;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.FieldErrors;
import org.linli.web.Page;

/// 房屋页面 — what the templates of premises show.
public final class PremisesPages {

  private PremisesPages() {}

  /// 门 — one door on its floor.
  public record Cell(UUID id, String name, String use) {}

  /// 楼层 — the doors of one floor; number 0 where it is not known.
  public record Floor(int number, List<Cell> doors) {}

  /// 立面 — one stairwell from the top down, or the shops under the building itself (no name).
  public record Stairs(String name, List<Floor> floors) {}

  /// 标记 — one mark with its days.
  public record Mark(
      UUID id, String kind, LocalDate since, @Nullable LocalDate until, String note) {}

  /// 单位 — who looks after an estate; id null = nobody is registered.
  ///
  /// @param role PROPERTY_COMPANY or OWNERS_COMMITTEE
  public record Office(String role, @Nullable UUID id, String name, @Nullable String phone) {}

  /// 设施 — the number of one kind of safety device.
  public record Device(String kind, String field, String number) {}

  /// 点位 — what is at a site, as stored or as it was typed.
  public record Site(String kind, String operator, List<Device> devices, String version) {}

  /// 标记一行 — one mark with the place that has it.
  public record Marked(UUID place, String full, Mark mark) {}

  /// 标记清单 — the places with a mark.
  ///
  /// @param kind only of this kind; empty = of all
  public record Listing(String kind, List<Marked> lines, boolean more) {}

  /// 标记草稿 — a mark as it was typed.
  public record Draft(String kind, String since, String until, String note) {

    /// Nothing was typed.
    public static Draft empty() {
      return new Draft("", "", "", "");
    }
  }

  /// 房屋页 — all of one place.
  ///
  /// @param makes doors can be made here from a pattern
  /// @param use what the door is used for; empty where the place is no door
  /// @param wrong which form the errors belong to: "mark", "end", "site", "use" or ""
  public record Show(
      UUID id,
      String name,
      String full,
      boolean makes,
      boolean keeper,
      List<Stairs> stairs,
      List<Office> offices,
      boolean marked,
      List<Mark> marks,
      @Nullable Site site,
      String use,
      Draft draft,
      FieldErrors errors,
      String wrong,
      String notice,
      UUID tx) {

    /// The same with what was typed and what is wrong with it.
    Show with(String form, FieldErrors found, Draft typed, @Nullable Site described, String said) {
      return new Show(
          id,
          name,
          full,
          makes,
          keeper,
          stairs,
          offices,
          marked,
          marks,
          described == null ? site : described,
          use,
          typed,
          found,
          form,
          said,
          tx);
    }

    /// The errors of one form.
    public FieldErrors errorsOf(String form) {
      return wrong.equals(form) ? errors : FieldErrors.none();
    }
  }

  /// 新门 — a building or stairwell that would be made, with the names of its doors.
  ///
  /// @param there it stands there already
  public record Made(String name, boolean there, List<Line> doors) {}

  /// 门名 — one door that would be made.
  public record Line(String name, boolean there) {}

  /// 预览 — what a pattern makes: how many places are new, how many are there already, and the first
  /// of them by name.
  public record Outlook(int fresh, int there, int doors, List<Made> first, boolean more) {}

  /// 生成页 — the pattern and what it makes.
  ///
  /// @param grid buildings and houses can be made too
  public record Making(
      UUID id,
      String name,
      String full,
      boolean grid,
      DoorForm form,
      List<Page.Option> styles,
      @Nullable Outlook outlook,
      FieldErrors errors,
      UUID tx) {

    /// The same with a preview or with errors.
    Making with(@Nullable Outlook seen, FieldErrors wrong) {
      return new Making(id, name, full, grid, form, styles, seen, wrong, tx);
    }
  }
}
