package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.Caller.Answer;

/// 坏代码 — codes nobody knows, matters that are closed, ids somebody made up, other people's areas,
/// and markup where words belong.
class BadCodesStory extends BadInput {

  private static final String MARK = "=1+1<script>alert(1)</script>\"'&";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void anUnknownCodeIsNamed(String language) {
    Caller desk = caller("desk", language);
    String[] intake = {"place", stairwell(), "category", "SUGGESTION", "text", TEXT};
    List<String[]> wrong =
        List.of(
            new String[] {"category", "MOON", "matter.error.category"},
            new String[] {"place", here().county() + "999", "matter.error.place"},
            new String[] {"kind", "WHISTLE", "web.unreadable"},
            new String[] {"channel", "PIGEON", "web.unreadable"});
    for (String[] each : wrong) {
      String[] fields = with(new String[] {each[0], each[1]}, intake);
      Answer page = desk.post(work("matters"), fields);
      Answer program = desk.api(api("matters"), Id.fresh(), json(fields));

      assertThat(page.status()).as(each[0]).isEqualTo(422);
      assertThat(page.text()).as(each[0]).contains(word(language, each[2]));
      assertThat(program.status()).as(each[0]).isEqualTo(422);
      assertThat(program.error(each[0])).isEqualTo(word(language, each[2]));
    }
    String number = reported();
    moved(desk, number, "ACCEPT", "{}");
    String dispatch = "matters/" + number + "/items/1/moves/DISPATCH";
    Answer page = desk.post(work(dispatch), "assignee", "THE_MOON");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.error("1-DISPATCH-assignee"))
        .isEqualTo(word(language, "matter.error.assignee"));
    assertThat(
            desk.api(api(dispatch), Id.fresh(), "{\"assignee\": \"THE_MOON\"}").error("assignee"))
        .isEqualTo(word(language, "matter.error.assignee"));
    assertThat(rows("matter")).isOne();
  }

  @Test
  void anUnknownStateCursorOrLanguageShowsWhatThereIs() {
    String number = reported();
    Caller desk = caller("desk");

    for (String query :
        List.of("state=MOON", "after=zzz", "after=AAAA", "view=MOON", "ended=MOON", "from=soon")) {
      for (String list : List.of("problems", "inbox")) {
        Answer page = desk.get(work(list + "?" + query));
        assertThat(page.status()).as(query).isEqualTo(200);
        assertThat(page.text()).as(query).contains(number);
        assertThat(desk.apiGet(api(list + "?" + query)).text()).as(query).contains(number);
      }
    }
    assertThat(desk.post("/language", "to", "tlh", "back", "//evil.example").location())
        .isEqualTo("/");
    assertThat(desk.post("/care", "on", "maybe").status()).isEqualTo(422);
    var action = "matters/" + number + "/items/1/moves/FLY";
    assertThat(desk.post(work(action)).status()).isEqualTo(404);
    assertThat(desk.api(api(action), Id.fresh(), "{}").status()).isEqualTo(404);
    assertThat(desk.api(api("inbox/dispatches"), Id.fresh(), "{}").error("items")).isNotEmpty();
    assertThat(desk.api(api("boards"), Id.fresh(), "{}").error("place")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatIsClosedStaysClosed(String language) {
    String number = closed();
    int journal = acts();
    for (String action : List.of("TAKE", "HANDLE", "FEED_BACK", "SEND_BACK", "CLOSE_OUT", "REDO")) {
      for (String who : List.of("chief", "desk")) {
        Caller caller = caller(who, language);
        String path = "matters/" + number + "/items/1/moves/" + action;
        Answer page = caller.post(work(path), "note", "还想说", "reason", "还想说");
        Answer program = caller.api(api(path), Id.fresh(), "{\"note\": \"x\", \"reason\": \"x\"}");

        assertThat(page.status()).as(action).isEqualTo(409);
        assertThat(page.text()).as(action).contains("role=\"alert\"");
        assertThat(page.text())
            .as(action)
            .contains(word(language, "lifecycle.refused.notNow"), "还想说");
        assertThat(program.status()).as(action).isEqualTo(409);
        assertThat(program.at("$.detail")).isEqualTo(word(language, "lifecycle.refused.notNow"));
      }
    }
    assertThat(acts()).isEqualTo(journal);
  }

  @Test
  void anIdSomebodyMadeUpIsNotThere() {
    Caller desk = caller("county");
    Neighbours others = neighbours();
    String place = others.id(PlaceKind.BUILDING).value().toString();
    List<String> ids = List.of(Id.fresh().toString(), "42", "null", place, "..%2f..");

    for (String id : ids) {
      for (String page :
          List.of("places/", "organisations/", "posts/", "persons/", "holders/", "matters/")) {
        Answer shown = desk.get(work(page + id));
        assertThat(shown.status()).as(page + id).isIn(404, 400);
        assertThat(desk.apiGet(api(page + id)).status()).as(page + id).isIn(404, 400);
      }
    }
    for (String form :
        List.of(
            "places/%s",
            "places/%s/retirement",
            "organisations/%s",
            "persons/%s",
            "persons/%s/clear-views",
            "posts/%s/appointments",
            "posts/%1$s/appointments/%1$s/leaving",
            "boards/prints/%s/moves/PRINT",
            "matters/%s/items/1/moves/ACCEPT",
            "matters/%s/moves/RELEASE")) {
      String path = form.formatted(Id.fresh());
      Answer page = desk.post(work(path), "tx", "" + Id.fresh(), "name", "x", "version", "0");
      assertThat(page.status()).as(path).isEqualTo(404);
      assertThat(desk.api(api(path), Id.fresh(), "{\"name\": \"x\", \"version\": 0}").status())
          .as(path)
          .isEqualTo(404);
    }
  }

  @Test
  void anotherCountyAndAnotherHouseAreNotThere() {
    String number = reported();
    Neighbours others = neighbours();
    Caller stranger = guest("zh-CN").signedIn(others.county(), "county", Neighbours.PASSWORD);

    for (String path :
        List.of("matters/" + number, "places/" + stairwellId(), "inbox", "problems")) {
      assertThat(stranger.get(work(path)).status()).as(path).isIn(302, 404);
      assertThat(stranger.apiGet(api(path)).status()).as(path).isIn(401, 404);
    }
    assertThat(stranger.post(work("matters/" + number + "/items/1/moves/ACCEPT")).status())
        .isIn(302, 404);
    Answer report =
        stranger.api("/api/v1/" + others.county() + "/matters", Id.fresh(), report(TEXT));
    assertThat(report.error("place")).isEqualTo(word("zh-CN", "matter.error.place"));
    // the chief of this stairway is nobody where he does not serve
    Caller chief = caller("chief");
    String body = report(TEXT).replace(stairwell(), here().path(PlaceKind.BUILDING));
    String above = caller("desk").api(api("matters"), Id.fresh(), body).at("$.number");
    assertThat(chief.get(work("matters/" + above)).status()).isEqualTo(404);
    assertThat(chief.get(work("places/" + here().id(PlaceKind.GRID).value())).status())
        .isEqualTo(404);
    assertThat(chief.post(work("matters/" + above + "/items/1/moves/ACCEPT")).status())
        .isEqualTo(404);
    assertThat(rows("matter")).isEqualTo(2);
  }

  @Test
  void markupIsTextOnEveryPageThatShowsIt() throws IOException {
    here().appoint(PostKind.BUILDING_CHIEF, "李楼");
    Caller desk = caller("desk");
    Caller county = caller("county");
    String number =
        desk.api(
                api("matters"),
                Id.fresh(),
                json(
                    "place",
                    stairwell(),
                    "category",
                    "SUGGESTION",
                    "text",
                    MARK,
                    "name",
                    MARK,
                    "phone",
                    "13812345678"))
            .at("$.number");
    moved(desk, number, "ACCEPT", "{}");
    moved(desk, number, "DISPATCH", "{\"assignee\": \"STAIRWELL_CHIEF\"}");
    moved(caller("chief"), number, "TAKE", "{}");
    moved(caller("chief"), number, "HANDLE", json("note", MARK));
    moved(caller("chief"), number, "FEED_BACK", json("note", MARK));
    moved(desk, number, "CLOSE_OUT", "{}");
    var released =
        desk.api(api("matters/" + number + "/moves/RELEASE"), Id.fresh(), json("note", MARK));
    assertThat(released.status()).as(released.text()).isEqualTo(200);
    var category =
        county.post(
            work("categories/SUGGESTION"),
            "version",
            "0",
            "nameZh",
            MARK,
            "nameEn",
            MARK,
            "number",
            "B0602",
            "radius",
            "50",
            "usual",
            "true",
            "responsible",
            MARK,
            "section",
            "SERVICE",
            "ladder",
            "COUNTY_DESK",
            "evidence",
            "NOTE",
            "acceptRule",
            MARK,
            "closeRule",
            MARK,
            "owner",
            MARK);
    assertThat(category.status()).as(category.text()).isEqualTo(302);

    for (String shown :
        List.of(
            work("matters/" + number),
            "/m/" + number,
            work("problems"),
            work("satisfied"),
            work("categories?code=SUGGESTION"),
            work("categories"))) {
      assertThat(desk.get(shown).text()).as(shown).contains("&lt;script&gt;alert(1)");
    }
    for (String page :
        List.of(
            "/",
            "/b/" + here().board(),
            "/report?board=" + here().board(),
            work("inbox"),
            work("today"),
            work("places/" + stairwellId()),
            work("dashboard"),
            work("problems?category=" + "%3Cscript%3Ealert(1)%3C/script%3E"),
            work("places?q=%3Cscript%3Ealert(1)%3C/script%3E"),
            work("matters/new?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E"))) {
      Answer answer = desk.get(page);
      assertThat(answer.status()).as(page).isEqualTo(200);
      assertThat(answer.text()).as(page).doesNotContain("<script>alert");
    }
    Answer program = desk.apiGet(api("matters/" + number));
    assertThat(program.media()).startsWith("application/json");
    assertThat(program.at("$.text")).isEqualTo(MARK);
  }

  @Test
  void theSheetHoldsWordsAndNoFormula() throws IOException {
    here().appoint(PostKind.BUILDING_CHIEF, "=1+1");

    Answer sheet = caller("desk").get(work("roster.xlsx"));

    try (var book = new ReadableWorkbook(new ByteArrayInputStream(sheet.bytes()))) {
      var cells = book.getFirstSheet().read().stream().flatMap(row -> row.stream()).toList();
      assertThat(cells).noneMatch(cell -> cell.getType() == CellType.FORMULA);
      assertThat(cells).anyMatch(cell -> cell.getText().equals("=1+1"));
    }
  }
}
