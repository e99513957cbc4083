package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.place.Place;
import org.linli.place.PlacePoint;
import org.linli.place.PlacePoints;
import org.linli.place.Places;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 楼栋坐标测试 — a desk says where a building stands; whoever asks there finds it at once.
@LinliTest
class PointTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  @Autowired private Places places;
  @Autowired private PlacePoints points;
  @Autowired private Locating locating;
  @Autowired private Journal journal;
  private Ground ground;
  private Cookie session = new Cookie("none", "");

  @BeforeEach
  void signIn() {
    ground = beans.createBean(Ground.class);
    ground.drawAll();
    MvcTestResult result =
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", ground.county)
            .param("login", "desk")
            .param("password", Ground.PASSWORD)
            .exchange();
    session = Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
  }

  @Test
  void aBuildingIsFoundWhereItWasPutAndItIsOneAct() {
    assertThat(locating.at(ground.county, 124.3745, 43.175)).hasSize(1);

    assertThat(put("124.3744， 43.1751", "0")).hasStatus3xxRedirection();

    assertThat(locating.at(ground.county, 124.3745, 43.175))
        .extracting(c -> c.place().path())
        .containsExactly(ground.west.path(), ground.building.path());
    assertThat(journal.of(ground.desk.scope(), ground.building.id().value()))
        .extracting(Entry::action)
        .containsExactly("OPEN", "LOCATE");
    assertThat(page("point?saved=true"))
        .hasStatusOk()
        .bodyText()
        .contains("已保存。", "value=\"124.374400,43.175100\"", "class=\"mark\"")
        .doesNotContain("不在1网格的边界之内");
    assertThat(page("")).bodyText().contains("标出位置", "class=\"mark\"");

    String estate = Objects.requireNonNull(ground.building.estate()).toString();
    assertThat(web.get().uri("/work/" + ground.county + "/places/" + estate).cookie(session))
        .bodyText()
        .contains("class=\"spot\"", "<title>3栋</title>");

    assertThat(put("", "1")).as("nobody knows after all").hasStatus3xxRedirection();
    assertThat(points.at(ground.county, ground.building.id())).isEmpty();
    assertThat(page("")).bodyText().contains("还不知道3栋在哪里");
  }

  @Test
  void whatIsWrongStandsAtTheFieldAndNothingTypedIsLost() {
    assertThat(put("桥头", "0"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"桥头\"", "id=\"e-point\"", "读不懂");
    assertThat(put("43.17,124.37", "0")).hasStatus(422).bodyText().contains("写反");
    assertThat(put("2.35,48.85", "0")).hasStatus(422).bodyText().contains("不在国内");
    assertThat(points.at(ground.county, ground.building.id())).isEmpty();
  }

  @Test
  void aPointOutsideOfItsGridIsTakenAndToldSo() {
    assertThat(put("124.385,43.175", "0")).hasStatus3xxRedirection();

    assertThat(page("point")).bodyText().contains("不在1网格的边界之内");
  }

  @Test
  void theSecondOfTwoIsToldAndMayInsist() {
    put("124.374,43.175", "0");

    assertThat(put("124.375,43.175", "0"))
        .hasStatus(409)
        .bodyText()
        .contains("value=\"124.375,43.175\"", "name=\"version\" value=\"1\"", "别人改动过这栋楼");
    assertThat(points.at(ground.county, ground.building.id()))
        .contains(new PlacePoint(124.374, 43.175));
    assertThat(put("124.375,43.175", "1")).hasStatus3xxRedirection();
  }

  @Test
  void aProgramDoesTheSameAndOnce() {
    String tx = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      MvcTestResult answer = program(tx, "124.374,43.175");
      assertThat(answer).hasStatusOk();
      assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo(1);
      assertThat(answer).bodyJson().extractingPath("$.point").isEqualTo("124.374000,43.175000");
      assertThat(answer).bodyJson().extractingPath("$.outside").isEqualTo("");
    }
    assertThat(program(UUID.randomUUID().toString(), "124.4,43.2")).hasStatus(409);
    Place grid = places.byId(ground.county, ground.west.id());
    assertThat(web.get().uri(api(grid)).header("Authorization", basic()).exchange())
        .as("an area has an outline and no point")
        .hasStatus(404);
  }

  private MvcTestResult program(String tx, String point) {
    return web.post()
        .uri(api(ground.building))
        .header("Authorization", basic())
        .header("Idempotency-Key", tx)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"point\":\"" + point + "\",\"version\":\"0\"}")
        .exchange();
  }

  private MvcTestResult put(String point, String version) {
    return web.post()
        .uri("/work/" + ground.county + "/places/" + ground.building.id() + "/point")
        .with(Forms.token())
        .cookie(session)
        .header("Accept-Language", "zh-CN")
        .param("point", point)
        .param("version", version)
        .param("tx", UUID.randomUUID().toString())
        .exchange();
  }

  private MvcTestResult page(String rest) {
    return web.get()
        .uri(
            "/work/"
                + ground.county
                + "/places/"
                + ground.building.id()
                + (rest.isEmpty() ? "" : "/" + rest))
        .cookie(session)
        .header("Accept-Language", "zh-CN")
        .exchange();
  }

  private String api(Place place) {
    return "/api/v1/" + ground.county + "/places/" + place.id() + "/point";
  }

  private String basic() {
    byte[] typed = (ground.county + "/desk:" + Ground.PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(typed);
  }
}
