package org.linli.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 目录网页测试 — what a category asks besides, whom to call instead, and how one is found: by forms
/// without a script and by programs.
@LinliTest
class CatalogueWebTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private Neighbours here;
  private Caller desk = new Caller("", "");

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    desk = caller().signedIn(here.county(), "county", Neighbours.PASSWORD);
  }

  @Test
  void aResidentIsAskedBesidesAndTheDeskReadsIt() {
    Caller resident = caller();
    String[] carried = carried("BUILDING_WASTE", "楼下倒了一堆装修垃圾");

    var asked = resident.post("/report", with(carried, "go", "where"));
    assertThat(asked.text()).contains("大概有多少", "一小堆").doesNotContain("report.ask");
    var wrong =
        resident.post(
            "/report",
            with(carried, "go", "answered", "asked", "BUILDING_WASTE", "answers[1][0]", "很多"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("answers.1")).isNotEmpty();
    assertThat(wrong.text()).contains("楼下倒了一堆装修垃圾");

    String[] answered = with(carried, "asked", "BUILDING_WASTE", "answers[1][0]", "一小堆");
    var where = resident.post("/report", with(answered, "go", "answered"));
    assertThat(where.text()).contains("name=\"answers[1][0]\" value=\"一小堆\"");
    var back = resident.post("/report", with(answered, "go", "what"));
    assertThat(back.text()).contains("value=\"一小堆\"");
    var done = resident.post("/report", with(answered, "go", "anonymous"));

    assertThat(done.status()).as(done.text()).isEqualTo(302);
    String number = done.location().replaceAll(".*/m/([^?]+).*", "$1");
    assertThat(desk.get(work("matters/" + number)).text()).contains("大概有多少", "一小堆");
    assertThat(desk.apiGet(api("matters/" + number)).at("$.answers[0].values[0].en"))
        .isEqualTo("A small heap");
    // sealed with the matter, and nobody without the link reads it
    assertThat(resident.get("/m/" + number).text()).doesNotContain("一小堆");
    assertThat(
            jdbc.sql("select count(*) from matter_answer where county = ?")
                .param(here.county())
                .query(Integer.class)
                .single())
        .as("without a scope there are no rows")
        .isZero();
  }

  @Test
  void theAnswersOfAnotherCategoryAreNotCarriedAlong() {
    var other =
        caller()
            .post(
                "/report",
                with(
                    carried("STRAY_ANIMALS", "有野狗"),
                    "go",
                    "where",
                    "asked",
                    "BUILDING_WASTE",
                    "answers[1][0]",
                    "一小堆"));

    assertThat(other.text()).contains("有几只").doesNotContain("一小堆");
  }

  @Test
  void theDeskIsAskedTheSameOnceTheCategoryIsKnown() {
    String[] typed = {
      "place",
      here.path(PlaceKind.STAIRWELL),
      "category",
      "SITE_NOISE",
      "text",
      "半夜还在打桩",
      "channel",
      "PHONE",
      "kind",
      "PROBLEM"
    };

    var asked = desk.post(work("matters"), typed);
    assertThat(asked.status()).isEqualTo(200);
    assertThat(asked.text()).contains("多在什么时候", "半夜还在打桩", "name=\"asked\" value=\"SITE_NOISE\"");
    var wrong =
        desk.post(work("matters"), with(typed, "asked", "SITE_NOISE", "answers[2][0]", "昨天"));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("answers.1")).isEqualTo("请填写这一项。");
    assertThat(wrong.error("answers.2")).isNotEmpty();
    assertThat(wrong.text()).contains("value=\"昨天\"");
    var done =
        desk.post(
            work("matters"),
            with(typed, "asked", "SITE_NOISE", "answers[1][0]", "整天", "answers[2][0]", ""));

    assertThat(done.status()).as(done.text()).isEqualTo(302);
    assertThat(desk.get(done.location()).text()).contains("多在什么时候", "整天");
  }

  @Test
  void aProgramIsAskedTheSame() {
    String body =
        """
        {"place": "%s", "category": "STRAY_ANIMALS", "text": "小区里有三只野狗", "answers": %s}
        """;
    String place = here.path(PlaceKind.STAIRWELL);

    var missing = desk.api(api("matters"), Id.fresh(), body.formatted(place, "{}"));
    assertThat(missing.status()).isEqualTo(422);
    assertThat(missing.error("answers.2")).isNotEmpty();
    var wrong =
        desk.api(
            api("matters"),
            Id.fresh(),
            body.formatted(place, "{\"1\": [\"三\"], \"2\": [\"没有\"], \"9\": [\"?\"]}"));
    assertThat(wrong.error("answers.1")).isNotEmpty();
    assertThat(wrong.error("answers.9")).isNotEmpty();
    UUID key = Id.fresh();
    String right = body.formatted(place, "{\"2\": [\"没有\"], \"1\": [\"3\"]}");
    var done = desk.api(api("matters"), key, right);

    assertThat(done.status()).as(done.text()).isEqualTo(201);
    assertThat(desk.api(api("matters"), key, right).text()).isEqualTo(done.text());
    assertThat(desk.apiGet(api("matters/" + done.at("$.number"))).at("$.answers[0].values[0].zh"))
        .isEqualTo("3");
    assertThat(desk.apiGet(api("categories")).text()).contains("有没有伤到人", "SEVERAL");
  }

  @Test
  void whatIsNotOursEndsWithWordsAndAPhoneAndNothingIsKept() {
    Caller resident = caller();
    String[] carried = carried("TAX", "发票开不出来");

    var stop = resident.post("/report", with(carried, "go", "where"));
    assertThat(stop.text()).contains("12366", "由税务部门").doesNotContain("value=\"who\"");
    var insisted = resident.post("/report", with(carried, "go", "anonymous"));
    assertThat(insisted.status()).isEqualTo(422);
    String[] typed = {"place", here.path(PlaceKind.STAIRWELL), "category", "TAX", "text", "发票开不出来"};
    assertThat(desk.post(work("matters"), typed).error("category")).contains("12366");
    var program =
        desk.api(
            api("matters"),
            Id.fresh(),
            """
            {"place": "%s", "category": "TAX", "text": "发票开不出来"}
            """
                .formatted(here.path(PlaceKind.STAIRWELL)));
    assertThat(program.status()).isEqualTo(422);
    assertThat(program.error("category")).contains("12366", "由税务部门");
    assertThat(
            jdbc.sql("select count(*) from matter where county = ?")
                .param(here.county())
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void oneIsFoundByALetterOrTwoWithoutAScript() {
    Caller resident = caller();
    String[] carried = carried("", "");

    var shown = resident.post("/report", with(carried, "go", "what"));
    assertThat(shown.text().length()).isLessThan(60_000);
    assertThat(shown.text()).contains("公用设施", "MANHOLE", "劳动和社会保障");
    assertThat(found(resident.post("/report", with(carried, "go", "find", "q", "jg"))))
        .contains("MANHOLE");
    assertThat(found(resident.post("/report", with(carried, "go", "find", "q", "工资"))))
        .isEqualTo("UNPAID_WAGES");
    assertThat(found(resident.post("/report", with(carried, "go", "find", "q", "没有的事")))).isEmpty();
    assertThat(desk.get(work("categories?q=jg")).text()).contains("MANHOLE");
    assertThat(desk.get(work("categories?group=C15")).text())
        .contains("UNPAID_WAGES")
        .doesNotContain("code=MANHOLE");
    assertThat(desk.get(work("inbox")).text()).contains("<optgroup label=\"公用设施\">");
  }

  private static String found(Caller.Answer answer) {
    int from = answer.text().indexOf("data-found");
    int until = answer.text().indexOf("</div>", Math.max(from, 0));
    var codes = new ArrayList<String>();
    if (from > 0) {
      for (String part : answer.text().substring(from, until).split("value=\"")) {
        codes.add(part.replaceAll("(?s)\".*", ""));
      }
    }
    return String.join(" ", codes.isEmpty() ? codes : codes.subList(1, codes.size()));
  }

  private String[] carried(String category, String text) {
    return new String[] {
      "tx",
      Id.fresh().toString(),
      "place",
      here.path(PlaceKind.STAIRWELL),
      "kind",
      "PROBLEM",
      "category",
      category,
      "text",
      text
    };
  }

  private static String[] with(String[] fields, String... more) {
    List<String> all = new ArrayList<>(Arrays.asList(fields));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  private Caller caller() {
    return new Caller("http://127.0.0.1:" + port, "zh-CN");
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  private String api(String rest) {
    return "/api/v1/" + here.county() + "/" + rest;
  }
}
