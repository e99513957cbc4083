package org.linli.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 补充问题设置测试 — the desk gives a category questions and a stop; what is wrong stands where it is.
@LinliTest
class CategoryQuestionsTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Categories categories;
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
  void theDeskGivesACategoryQuestionsAndAStop() {
    var saved =
        lamp(
            0,
            "questions[0].zh",
            "灯杆号",
            "questions[0].en",
            "Number of the pole",
            "questions[0].kind",
            "TEXT",
            "questions[0].required",
            "true",
            "questions[1].zh",
            "怎么了",
            "questions[1].en",
            "What is wrong",
            "questions[1].kind",
            "ONE",
            "questions[1].choices",
            "不亮 | Dark\n歪了｜Leaning",
            "questions[2].zh",
            "",
            "questions[2].kind",
            "DATE");

    assertThat(saved.status()).as(saved.text()).isEqualTo(302);
    Category lamp = categories.find(here.county(), "STREET_LIGHT").orElseThrow();
    assertThat(lamp.questions())
        .extracting(Question::code, Question::zh, Question::required)
        .containsExactly(Tuple.tuple("1", "灯杆号", true), Tuple.tuple("2", "怎么了", false));
    assertThat(lamp.questions().getLast().choices().getLast().en()).isEqualTo("Leaning");

    // the first goes, a new one gets a number nobody had, and there is a stop
    saved =
        lamp(
            1,
            "questions[0].code",
            "2",
            "questions[0].zh",
            "怎么了",
            "questions[0].en",
            "What",
            "questions[0].kind",
            "ONE",
            "questions[0].choices",
            "不亮 | Dark\n歪了 | Leaning",
            "questions[1].zh",
            "几盏",
            "questions[1].en",
            "How many",
            "questions[1].kind",
            "NUMBER",
            "stopZh",
            "请拨市政",
            "stopEn",
            "Please call the city",
            "stopPhone",
            "12319");
    assertThat(saved.status()).as(saved.text()).isEqualTo(302);
    lamp = categories.find(here.county(), "STREET_LIGHT").orElseThrow();
    assertThat(lamp.questions()).extracting(Question::code).containsExactly("2", "3");
    assertThat(lamp.stop()).isEqualTo(new Category.Stop("请拨市政", "Please call the city", "12319"));
    assertThat(desk.get(work("categories?code=STREET_LIGHT")).text())
        .contains("几盏", "12319", "王主任");
  }

  @Test
  void whatIsWrongWithAQuestionStandsThereAndNothingIsLost() {
    var wrong =
        lamp(
            0,
            "questions[0].zh",
            "怎么了",
            "questions[0].en",
            "",
            "questions[0].kind",
            "ONE",
            "questions[0].choices",
            "只有一个",
            "number",
            "B9999",
            "radius",
            "far",
            "revisitDays",
            "366",
            "stopZh",
            "请拨市政");

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.error("questions.0")).isNotEmpty();
    assertThat(wrong.error("number")).isNotEmpty();
    assertThat(wrong.error("radius")).isNotEmpty();
    assertThat(wrong.error("revisitDays")).isNotEmpty();
    assertThat(wrong.error("stopEn")).isNotEmpty();
    assertThat(wrong.error("stopPhone")).isNotEmpty();
    assertThat(wrong.text()).contains("怎么了", "只有一个", "B9999", "请拨市政");
    assertThat(lamp(0, "number", "A0101").error("number")).contains("别的类别");
    assertThat(categories.find(here.county(), "STREET_LIGHT").orElseThrow().questions()).isEmpty();
  }

  @Test
  void theDaysUntilARevisitAreTheCategorysOwn() {
    assertThat(lamp(0, "revisitDays", "30").status()).isEqualTo(302);

    assertThat(categories.find(here.county(), "STREET_LIGHT").orElseThrow().revisitDays())
        .isEqualTo(30);
    assertThat(desk.get(work("categories?code=STREET_LIGHT")).text())
        .contains("name=\"revisitDays\" type=\"number\" value=\"30\"");
  }

  private Caller.Answer lamp(int version, String... fields) {
    List<String> sent = new ArrayList<>(Arrays.asList(fields));
    String[] usual = {
      "nameZh",
      "路灯",
      "nameEn",
      "Street lamp",
      "number",
      "A0105",
      "section",
      "FACILITY",
      "ladder",
      "COMMUNITY_DESK > STREET_DESK > COUNTY_DESK",
      "evidence",
      "PHOTO",
      "radius",
      "60",
      "anonymousAllowed",
      "true",
      "owner",
      "王主任",
      "version",
      String.valueOf(version)
    };
    for (int i = 0; i < usual.length; i += 2) {
      if (!sent.contains(usual[i])) {
        sent.addAll(List.of(usual[i], usual[i + 1]));
      }
    }
    return desk.post(work("categories/STREET_LIGHT"), sent.toArray(String[]::new));
  }

  private Caller caller() {
    return new Caller("http://127.0.0.1:" + port, "zh-CN");
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }
}
