package org.linli.map;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.web.ContentPolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 地图页面测试 — everything on the map stands in the list, what is wrong stands beside it, and the API
/// says the same.
@LinliTest
class MapPagesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  private Ground ground;
  private Cookie session = new Cookie("none", "");
  private String basic = "";

  @BeforeEach
  void signIn() {
    ground = beans.createBean(Ground.class);
    MvcTestResult result =
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", ground.county)
            .param("login", "desk")
            .param("password", Ground.PASSWORD)
            .exchange();
    session = Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    byte[] typed = (ground.county + "/desk:" + Ground.PASSWORD).getBytes(StandardCharsets.UTF_8);
    basic = "Basic " + Base64.getEncoder().encodeToString(typed);
  }

  @Test
  void theMapShowsItsAreasAndTheListSaysTheSame() {
    ground.drawAll();

    MvcTestResult page = get("map?place=" + ground.community.path());

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("南桥社区地图", "1网格", "2网格", "class=\"area band0\"")
        .contains("/work/" + ground.county + "/places/" + ground.west.id())
        .doesNotContain("<image");
    assertThat(page).hasHeader("Content-Security-Policy", policy());
    assertThat(get("map?place=" + ground.county + "&by=grid"))
        .bodyText()
        .contains("有 1 个区域还没有画边界", "平东街道 北桥社区 1网格");
  }

  @Test
  void aMapOfNothingDrawnSaysSo() {
    assertThat(get("map")).hasStatusOk().bodyText().contains("还没有画边界", "平东街道");
    assertThat(get("map?place=" + ground.county + "009")).hasStatus(404);
    assertThat(get("map?place=x")).hasStatus(404);
  }

  @Test
  void whatIsWrongStandsBesideTheMapAndNothingTypedIsLost() {
    String bowTie = "124.37,43.17\n124.38,43.18\n124.38,43.17\n124.37,43.18";

    MvcTestResult answer = draw(bowTie, "0");

    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains(bowTie, "边界自己相交（在 124.375000, 43.175000 附近）", "class=\"flaw\"");
    assertThat(answer).bodyText().contains("id=\"e-points\"");
  }

  @Test
  void theSecondOfTwoSeesWhatChangedAndMayInsist() {
    ground.draw(ground.west, Ground.box(0, 0, 10, 10), 0);
    ground.draw(ground.west, Ground.box(0, 0, 8, 10), 1);
    String mine = Ground.box(0, 0, 9, 10);

    MvcTestResult answer = draw(mine, "1");

    assertThat(answer)
        .hasStatus(409)
        .bodyText()
        .contains(mine, "现在是第 2 版，多了 2 个拐角，去掉了 2 个", "name=\"version\" value=\"2\"");
    assertThat(draw(mine, "2")).hasStatus3xxRedirection();
  }

  @Test
  void theApiNamesEachProblemAndWhereItIs() {
    ground.drawAll();

    MvcTestResult answer =
        web.post()
            .uri(api("places/" + ground.east.id() + "/boundary"))
            .header("Authorization", basic)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                """
                {"version":"1","points":"%s"}
                """
                    .formatted(Ground.box(9, 0, 20, 10).replace("\n", "\\n")))
            .exchange();

    assertThat(answer).hasStatus(422);
    assertThat(answer).bodyJson().extractingPath("$.problems[0].kind").isEqualTo("OVERLAP");
    assertThat(answer).bodyJson().extractingPath("$.problems[0].longitude").asNumber().isNotNull();
    assertThat(answer).bodyJson().extractingPath("$.errors.points").asString().isNotEmpty();
  }

  @Test
  void outlinesGoOutAndComeInAsGeoJson() {
    ground.drawAll();

    MvcTestResult out = apiGet("boundaries?under=" + ground.west.path());
    assertThat(out).hasStatusOk().hasContentType("application/geo+json");
    assertThat(out)
        .bodyJson()
        .extractingPath("$.features[0].properties.fullName")
        .isEqualTo("平东街道 南桥社区 1网格");
    MvcTestResult one = apiGet("places/" + ground.west.id() + "/boundary");
    assertThat(one).bodyJson().extractingPath("$.geometry.type").isEqualTo("Polygon");
    assertThat(one).bodyJson().extractingPath("$.versions[0].version").isEqualTo(1);
    MvcTestResult none = apiGet("places/" + ground.other.id() + "/boundary");
    assertThat(none).bodyJson().extractingPath("$.version").isEqualTo(0);

    MvcTestResult in =
        web.post()
            .uri(api("boundaries?check=true"))
            .header("Authorization", basic)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType("application/geo+json")
            .content(out.getResponse().getContentAsByteArray())
            .exchange();
    assertThat(in).hasStatusOk();
    assertThat(in).bodyJson().extractingPath("$.lines[0].state").isEqualTo("SAME");
    assertThat(in).bodyJson().extractingPath("$.written").isEqualTo(0);
  }

  @Test
  void aFileThatIsNoneIsNamedNextToItsField() {
    assertThat(file("不是".getBytes(StandardCharsets.UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-file\"", "这不是 GeoJSON 文件");
    assertThat(file(new byte[1_000_001])).hasStatus(422).bodyText().contains("文件太大");
    assertThat(file(new byte[0])).hasStatus(422).bodyText().contains("请选择文件");
  }

  @Test
  void anybodyMayAskWhatAnAddressOrAPointMeans() {
    ground.drawAll();

    MvcTestResult point = located("?lon=124.375&lat=43.175");
    assertThat(point)
        .bodyJson()
        .extractingPath("$.candidates[0].path")
        .isEqualTo(ground.west.path());
    assertThat(point.getResponse().getCookie("SESSION")).isNull();
    assertThat(located("?address=南桥3-2"))
        .bodyJson()
        .extractingPath("$.candidates[0].name")
        .isEqualTo("桃源区 平东街道 南桥社区 1网格 3栋 2单元");
    assertThat(located("?lon=43.175&lat=124.375")).hasStatus(422).bodyText().contains("写反");
    assertThat(located("?lon=2.3&lat=48.9")).hasStatus(422);
    assertThat(located("")).hasStatus(422);
    assertThat(located("?lon=x&lat=1")).hasStatus(422);
  }

  private MvcTestResult located(String query) {
    return web.get()
        .uri(api("places/locate") + query)
        .header("Accept-Language", "zh-CN")
        .exchange();
  }

  private MvcTestResult draw(String points, String version) {
    return web.post()
        .uri("/work/" + ground.county + "/places/" + ground.west.id() + "/boundary")
        .with(Forms.token())
        .cookie(session)
        .header("Accept-Language", "zh-CN")
        .param("points", points)
        .param("version", version)
        .param("tx", UUID.randomUUID().toString())
        .exchange();
  }

  private MvcTestResult file(byte[] bytes) {
    return web.post()
        .uri("/work/" + ground.county + "/boundaries")
        .multipart()
        .file(new MockMultipartFile("file", "a.geojson", "application/geo+json", bytes))
        .with(Forms.token())
        .cookie(session)
        .header("Accept-Language", "zh-CN")
        .param("tx", UUID.randomUUID().toString())
        .exchange();
  }

  private MvcTestResult get(String rest) {
    return web.get()
        .uri("/work/" + ground.county + "/" + rest)
        .cookie(session)
        .header("Accept-Language", "zh-CN")
        .exchange();
  }

  private MvcTestResult apiGet(String rest) {
    return web.get().uri(api(rest)).header("Authorization", basic).exchange();
  }

  private String api(String rest) {
    return "/api/v1/" + ground.county + "/" + rest;
  }

  private static String policy() {
    return ContentPolicy.of();
  }
}
