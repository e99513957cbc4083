package org.linli.chief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Answering;
import org.linli.organisation.Checks;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKind;
import org.linli.organisation.Typed;
import org.linli.place.PlaceKind;

/// 岗位规程表单 — a kind of post as somebody wants it to hold from a day on.
///
/// @param placeKind kind of place that has such a post from the beginning; empty = opened by hand
/// @param rung on which its holder answers for a door; empty = none
/// @param duties one per line
/// @param several any text = one person may hold more than one
/// @param inUse any text = may be appointed to
/// @param from first day it holds; today when left out
/// @param version the version the reader saw; -1 = nothing said yet
public record KindForm(
    @Nullable String code,
    @Nullable String nameZh,
    @Nullable String nameEn,
    @Nullable String placeKind,
    @Nullable String rung,
    @Nullable String position,
    @Nullable String duties,
    @Nullable String termMonths,
    @Nullable String several,
    @Nullable String deputies,
    @Nullable String inUse,
    @Nullable String owner,
    @Nullable String from,
    @Nullable String version,
    @Nullable UUID tx) {

  /// Where a post may stand by itself.
  public static final List<PlaceKind> LEVELS =
      List.of(
          PlaceKind.STREET,
          PlaceKind.TOWNSHIP,
          PlaceKind.COMMUNITY,
          PlaceKind.VILLAGE,
          PlaceKind.GRID,
          PlaceKind.BUILDING,
          PlaceKind.STAIRWELL);

  /// On which rungs a holder may answer.
  public static final List<Answering.Rung> RUNGS =
      List.of(
          Answering.Rung.GRID_CHIEF, Answering.Rung.BUILDING_CHIEF, Answering.Rung.STAIRWELL_CHIEF);

  private static final int MOST_DUTIES = 20;

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }

  static KindForm of(PostCharter c, String owner, int version) {
    return new KindForm(
        c.kind().code(),
        c.name().zh(),
        c.name().en(),
        c.placeKind() == null ? "" : c.placeKind().name(),
        c.rung() == null ? "" : c.rung().name(),
        "" + c.position(),
        String.join("\n", c.duties()),
        c.termMonths() == null ? "" : "" + c.termMonths(),
        c.several() ? "true" : "",
        "" + c.deputies(),
        c.inUse() ? "true" : "",
        owner,
        "",
        "" + version,
        null);
  }

  static KindForm blank() {
    return new KindForm("", "", "", "", "", "50", "", "", "true", "0", "true", "", "", "-1", null);
  }

  KindForm at(int seen) {
    return new KindForm(
        code,
        nameZh,
        nameEn,
        placeKind,
        rung,
        position,
        duties,
        termMonths,
        several,
        deputies,
        inUse,
        owner,
        from,
        "" + seen,
        null);
  }

  /// The charter; [org.linli.shared.Invalid] names each field that is wrong.
  PostCharter charter() {
    Checks checks = new Checks();
    String zh = checks.needed("nameZh", text(nameZh), 20);
    String en = checks.needed("nameEn", text(nameEn), 40);
    checks.needed("owner", text(owner), 40);
    checks.wrongIf(PostKind.of(text(code)).isEmpty(), "code", "chief.error.code");
    PlaceKind stands = constant(LEVELS, text(placeKind));
    checks.wrongIf(stands == null && !text(placeKind).isEmpty(), "placeKind", "web.required");
    Answering.Rung answers = constant(RUNGS, text(rung));
    checks.wrongIf(answers == null && !text(rung).isEmpty(), "rung", "web.required");
    List<String> each = new ArrayList<>();
    text(duties).lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(each::add);
    each.forEach(duty -> checks.needed("duties", duty, 60));
    checks.wrongIf(each.size() > MOST_DUTIES, "duties", "chief.error.duties");
    checks.done();
    Typed typed = new Typed();
    Integer order = typed.number("position", text(position).isBlank() ? "50" : position, 0, 999);
    Integer months = typed.number("termMonths", termMonths, 1, 240);
    Integer beside = typed.number("deputies", text(deputies).isBlank() ? "0" : deputies, 0, 9);
    typed.done();
    return new PostCharter(
        new PostKind(text(code)),
        new PostCharter.Name(zh, en),
        stands,
        answers,
        Objects.requireNonNull(order),
        each,
        months,
        NominationForm.ticked(several),
        Objects.requireNonNull(beside),
        NominationForm.ticked(inUse));
  }

  @Nullable LocalDate day() {
    Typed typed = new Typed();
    LocalDate day = typed.date("from", from);
    typed.done();
    return day;
  }

  private static <E extends Enum<E>> @Nullable E constant(List<E> known, String name) {
    return known.stream().filter(e -> e.name().equals(name)).findFirst().orElse(null);
  }
}
