package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.springframework.beans.factory.annotation.Autowired;

/// 坏文字 — nothing, too much or the wrong signs in every field of every form: named next to the field
/// in both languages, by the API in the same words, and whatever else was typed stays.
class BadTextStory extends BadInput {

  private static final String KEPT = "留着的话";

  @Autowired private Posts posts;

  /// 表单 — a form with what a reasonable person would type; `keeps` is a field that must stay.
  private record Form(String who, String path, String keeps, String... fields) {}

  /// 一处 — one field of a form, what is typed there, and the word about it.
  private record Flaw(Form form, String field, String typed, String key) {}

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void isNamedNextToItsFieldAndNothingElseIsLost(String language) {
    String number = inHand();
    List<Flaw> flaws = flaws(number);
    int journal = acts();

    for (Flaw flaw : flaws) {
      Form form = flaw.form();
      String[] fields =
          with(
              new String[] {flaw.field(), flaw.typed()},
              with(new String[] {"tx", Id.fresh().toString()}, form.fields()));
      String said = word(language, flaw.key());
      Caller caller = caller(form.who(), language);
      Caller.Answer page = caller.post(work(form.path()), fields);
      String where = form.path() + " " + flaw.field() + " " + flaw.key();

      assertThat(page.status()).as(where).isEqualTo(422);
      String beside = form.path().contains("/moves/") ? "1-HANDLE-" : "";
      assertThat(page.error(beside + flaw.field())).as(where).isEqualTo(said);
      if (!flaw.field().equals(form.keeps())) {
        assertThat(page.text()).as(where).contains(KEPT);
      }
      Caller.Answer program = caller.api(api(form.path()), Id.fresh(), json(fields));
      assertThat(program.status()).as("api " + where).isEqualTo(422);
      assertThat(program.error(flaw.field())).as("api " + where).isEqualTo(said);
    }
    assertThat(acts()).as("nothing happened").isEqualTo(journal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void theReportOfAResidentToo(String language) {
    Caller guest = guest(language);

    var empty = guest.post("/report", step("where", "text", " ", "category", "NONE"));
    var long_ = guest.post("/report", step("where", "text", "长".repeat(2001)));
    var phone = guest.post("/report", step("send", "phone", "12", "code", "1", "name", KEPT));

    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.error("text")).isEqualTo(word(language, "report.text.missing"));
    assertThat(empty.error("category")).isEqualTo(word(language, "report.category.missing"));
    assertThat(long_.status()).isEqualTo(422);
    assertThat(long_.error("text")).isEqualTo(word(language, "report.text.tooLong"));
    assertThat(long_.text()).contains("长".repeat(2001));
    assertThat(phone.status()).isEqualTo(422);
    assertThat(phone.error("phone")).isEqualTo(word(language, "access.error.phone"));
    assertThat(phone.text()).contains(KEPT, TEXT);
    assertThat(guest.post("/report", step("code", "phone", "12")).error("phone"))
        .isEqualTo(word(language, "access.error.phone"));
    assertThat(rows("matter")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u0007", "\uD800", "\u202E"})
  void signsNobodyCanSeeBreakNothing(String sign) {
    Caller desk = caller("desk");
    String number = inHand();

    for (Form form : forms(number)) {
      Caller caller = caller(form.who());
      for (int i = 0; i < form.fields().length; i += 2) {
        String[] fields = with(new String[] {form.fields()[i], "a" + sign + "b"}, form.fields());
        int page = caller.post(work(form.path()), fields).status();
        int program = caller.api(api(form.path()), Id.fresh(), json(fields)).status();
        assertThat(page).as(form.path() + " " + form.fields()[i]).isLessThan(500);
        assertThat(program).as("api " + form.path() + " " + form.fields()[i]).isLessThan(500);
      }
    }
    String body = report("灯" + escaped(sign) + "坏了");
    var said = desk.api(api("matters"), Id.fresh(), body);
    assertThat(said.status()).as(said.text()).isEqualTo(201);
    assertThat(desk.get(work("matters/" + said.at("$.number"))).text()).contains("灯坏了");
    var typed =
        desk.post(
            work("matters"),
            with(
                new String[] {"text", "窗" + sign + "坏了", "compared", "SUGGESTION"},
                forms(number).getFirst().fields()));
    assertThat(typed.status()).isEqualTo(302);
    assertThat(desk.get(typed.location()).text()).contains(sign.equals("\uD800") ? "窗?坏了" : "窗坏了");
    for (String page :
        List.of(
            "places?q=",
            "problems?area=",
            "problems?category=",
            "matters/new?q=",
            "roster?area=",
            "inbox?category=",
            "boards?under=",
            "persons?place=",
            "dashboard?place=",
            "coverage?area=",
            "organisations?kind=")) {
      assertThat(desk.get(work(page + "%07%E2%80%AE%00")).status()).as(page).isLessThan(500);
    }
  }

  private List<Flaw> flaws(String number) {
    List<Form> forms = forms(number);
    Form intake = forms.get(0);
    Form handle = forms.get(1);
    Form place = forms.get(2);
    Form office = forms.get(3);
    Form person = forms.get(4);
    Form appointment = forms.get(5);
    Form category = forms.get(6);
    Form building = forms.get(7);
    List<Flaw> flaws = new ArrayList<>();
    flaws.addAll(named(intake, "text", 2000, "web.required", "web.tooLong"));
    flaws.add(new Flaw(intake, "name", "长".repeat(41), "web.tooLong"));
    flaws.add(new Flaw(intake, "phone", "now", "matter.error.phone"));
    flaws.addAll(named(handle, "note", 2000, "lifecycle.missing.NOTE", "web.tooLong"));
    flaws.addAll(named(place, "name", 40, "place.error.nameMissing", "place.error.nameLong"));
    flaws.add(new Flaw(place, "name", "<b>栋</b>", "place.error.nameSigns"));
    flaws.add(new Flaw(building, "households", "-1", "place.error.number"));
    flaws.add(new Flaw(building, "residents", "many", "place.error.number"));
    flaws.add(new Flaw(place, "segment", "abc", "place.error.segment"));
    flaws.addAll(named(office, "name", 60, "web.required", "web.tooLong"));
    flaws.add(new Flaw(office, "name", "<b>站</b>", "organisation.error.signs"));
    flaws.add(new Flaw(office, "dutyPhone", "call me", "organisation.error.phone"));
    flaws.add(new Flaw(office, "place", "", "web.required"));
    flaws.add(new Flaw(office, "address", "长".repeat(400), "web.tooLong"));
    flaws.addAll(named(person, "name", 40, "person.error.nameMissing", "person.error.name"));
    flaws.add(new Flaw(person, "phone", "12", "person.error.phone"));
    flaws.add(new Flaw(person, "idNumber", "220303", "person.error.idNumber"));
    flaws.add(new Flaw(person, "relation", "<i>", "person.error.relation"));
    flaws.addAll(named(appointment, "name", 40, "web.required", "web.tooLong"));
    flaws.add(new Flaw(appointment, "since", "soon", "organisation.error.date"));
    flaws.add(new Flaw(appointment, "dutyPhone", "x", "organisation.error.phone"));
    flaws.addAll(named(appointment, "reason", 100, "web.required", "web.tooLong"));
    flaws.addAll(named(category, "nameZh", 40, "web.required", "web.tooLong"));
    flaws.addAll(named(category, "owner", 40, "web.required", "web.tooLong"));
    flaws.add(new Flaw(category, "code", "small", "category.error.code"));
    flaws.add(new Flaw(category, "acceptRule", "长".repeat(2001), "web.tooLong"));
    flaws.add(new Flaw(category, "ladder", "MOON", "category.error.ladder"));
    flaws.add(new Flaw(category, "number", "B9999", "category.error.numbered"));
    flaws.add(new Flaw(category, "radius", "far", "category.error.radius"));
    flaws.add(new Flaw(category, "stopPhone", "x", "category.error.phone"));
    flaws.add(new Flaw(category, "responsible", "长".repeat(2001), "web.tooLong"));
    return flaws;
  }

  private static List<Flaw> named(
      Form form, String field, int longest, String empty, String long_) {
    return List.of(
        new Flaw(form, field, "  ", empty), new Flaw(form, field, "长".repeat(longest + 1), long_));
  }

  private List<Form> forms(String number) {
    UUID post =
        posts.at(here().county(), here().path(PlaceKind.GRID)).stream()
            .filter(each -> each.kind().equals(PostKind.GRID_CHIEF))
            .findFirst()
            .orElseThrow()
            .id()
            .value();
    return List.of(
        new Form(
            "desk",
            "matters",
            "text",
            "place",
            stairwell(),
            "category",
            "SUGGESTION",
            "text",
            KEPT,
            "name",
            "曹明",
            "phone",
            "13812345678"),
        new Form("chief", "matters/" + number + "/items/1/moves/HANDLE", "note", "note", KEPT),
        new Form(
            "desk",
            "places",
            "name",
            "parent",
            here().path(PlaceKind.GRID),
            "kind",
            "BUILDING",
            "segment",
            "",
            "name",
            KEPT),
        new Form(
            "desk",
            "organisations",
            "name",
            "kind",
            "STATION",
            "name",
            KEPT,
            "place",
            here().path(PlaceKind.GRID),
            "dutyPhone",
            "0434-3500000",
            "dutyHours",
            "",
            "address",
            "",
            "areas",
            here().path(PlaceKind.GRID)),
        new Form(
            "desk",
            "persons",
            "name",
            "place",
            stairwell(),
            "name",
            KEPT,
            "phone",
            "13812345678",
            "idNumber",
            "",
            "relation",
            ""),
        new Form(
            "desk",
            "posts/" + post + "/appointments",
            "name",
            "name",
            KEPT,
            "phone",
            "13912345678",
            "dutyPhone",
            "",
            "since",
            "2026-01-01",
            "reason",
            "选任"),
        new Form(
            "county",
            "categories",
            "nameZh",
            "code",
            "LAMP",
            "nameZh",
            KEPT,
            "nameEn",
            "Lamp",
            "number",
            "A0199",
            "radius",
            "50",
            "section",
            "FACILITY",
            "ladder",
            "COUNTY_DESK",
            "evidence",
            "NOTE",
            "acceptRule",
            "",
            "owner",
            "王主任"),
        new Form(
            "desk",
            "places/" + here().id(PlaceKind.BUILDING).value(),
            "name",
            "name",
            KEPT,
            "households",
            "3",
            "residents",
            "5",
            "version",
            "0"));
  }
}
