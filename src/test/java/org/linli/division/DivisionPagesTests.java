package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.journal.Journal;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 区划页面测试 — the pages and the interface of the dictionary, with good and with bad input.
@LinliTest
class DivisionPagesTests {

  private final Administrators administrators;
  @Autowired private Divisions divisions;
  @Autowired private Places places;
  @Autowired private Journal journal;
  @Autowired private MockMvcTester web;
  @Autowired private JdbcClient jdbc;

  private final String other = TestCounty.fresh();
  private String county;

  @Autowired
  DivisionPagesTests(Divisions divisions, Places places, Accounts accounts) {
    administrators = new Administrators(divisions, places, accounts);
    county = "";
  }

  @BeforeEach
  void openTheCounty() throws IOException {
    county = administrators.openCounty();
  }

  @Test
  void aPartIsUploadedAndTheSameFileAgainSaysSo() {
    byte[] file = (other + ",柳河县\n").getBytes(StandardCharsets.UTF_8);

    MvcTestResult first = upload(file, "柳河", UUID.randomUUID());
    MvcTestResult again = upload(file, "又一次", UUID.randomUUID());

    assertThat(first).hasStatus3xxRedirection();
    assertThat(location(again)).isEqualTo(location(first) + "?repeated=true");
    assertThat(page(location(again))).hasStatusOk().bodyText().contains("已经导入过", "柳河县", other);
  }

  @Test
  void aFileThatCannotBeTakenIsNamedNextToTheFieldAndNothingTypedIsLost() {
    assertThat(upload(new byte[0], "甲版", UUID.randomUUID()))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-file\"", "不能是空的", "value=\"甲版\"");
    assertThat(upload(new byte[] {'P', 'K', 0}, "甲版", UUID.randomUUID()))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-file\"", "这不是文本文件");
    assertThat(upload(new byte[] {'1', (byte) 0xFF, (byte) 0xFF}, "甲版", UUID.randomUUID()))
        .hasStatus(422)
        .bodyText()
        .contains("文字编码无法识别");
    assertThat(upload("没有,代码".getBytes(StandardCharsets.UTF_8), "甲版", UUID.randomUUID()))
        .hasStatus(422)
        .bodyText()
        .contains("没有一行可以收入");
    assertThat(upload(new byte[(16 << 20) + 1], "甲版", UUID.randomUUID())).hasStatus(422);
    assertThat(upload((other + ",柳河县").getBytes(StandardCharsets.UTF_8), "", UUID.randomUUID()))
        .hasStatus(422)
        .bodyText()
        .contains("id=\"e-edition\"");
    assertThat(divisions.county(other)).isEmpty();
  }

  @Test
  void aProgramSendsTheSameByItsBody() {
    byte[] body = (other + ",柳河县\n" + other + "001,柳河镇\n坏行\n").getBytes(Charset.forName("GB18030"));
    UUID tx = Id.fresh();

    assertThat(send(body, tx))
        .hasStatus(201)
        .bodyJson()
        .hasPathSatisfying("$.repeated", it -> it.assertThat().isEqualTo(false))
        .hasPathSatisfying("$.refused[0].reason", it -> it.assertThat().isEqualTo("COLUMNS"));
    assertThat(send(body, tx)).as("the same submit").hasStatus(201);
    assertThat(send(body, Id.fresh()))
        .bodyJson()
        .hasPathSatisfying("$.repeated", it -> it.assertThat().isEqualTo(true));
    assertThat(send(new byte[0], Id.fresh())).hasStatus(422).bodyText().contains("file");
    assertThat(get("divisions?q=" + other))
        .bodyJson()
        .hasPathSatisfying("$.divisions[0].name", it -> it.assertThat().isEqualTo("柳河县"));
    assertThat(get("divisions/" + other))
        .bodyJson()
        .hasPathSatisfying("$.children[0].shortName", it -> it.assertThat().isEqualTo("柳河镇"));
    assertThat(get("divisions/editions")).hasStatusOk();
    assertThat(get("divisions/nothing")).hasStatus(404);
    assertThat(get("divisions/editions/999999999")).hasStatus(404);
  }

  @Test
  void anotherCountyIsOpenedOnceAndTheActLiesThere() {
    send((other + ",柳河县\n" + other + "001,柳河镇\n").getBytes(StandardCharsets.UTF_8), Id.fresh());

    assertThat(api("counties", Id.fresh(), "{\"code\":\"" + other + "\"}"))
        .hasStatus(201)
        .bodyJson()
        .hasPathSatisfying("$.places", it -> it.assertThat().isEqualTo(2));
    assertThat(api("counties", Id.fresh(), "{\"code\":\"" + other + "\"}"))
        .bodyJson()
        .hasPathSatisfying("$.places", it -> it.assertThat().isEqualTo(0));
    Place opened = places.byPath(other, other);
    assertThat(journal.of(Scope.county(other), opened.id().value())).hasSize(1);
    assertThat(api("counties", Id.fresh(), "{\"code\":\"12\"}")).hasStatus(422);
    assertThat(api("counties", Id.fresh(), "{\"code\":\"999999\"}")).hasStatus(409);
  }

  @Test
  void aCountyGetsALinkForItsAdministratorsUntilItHasThem() {
    send((other + ",柳河县\n").getBytes(StandardCharsets.UTF_8), Id.fresh());
    assertThat(api("counties/" + other + "/setup", Id.fresh(), "{}")).as("not open").hasStatus(404);

    api("counties", Id.fresh(), "{\"code\":\"" + other + "\"}");

    assertThat(api("counties/" + other + "/setup", Id.fresh(), "{}"))
        .hasStatus(201)
        .bodyText()
        .contains("/setup/");
    assertThat(
            jdbc.sql("select detail from journal where county = ? and action = 'OFFER'")
                .param(other)
                .query(String.class)
                .list())
        .as("who asked for the link, in the county it is for")
        .containsExactly(county);
    assertThat(api("counties/" + county + "/setup", Id.fresh(), "{}"))
        .as("has accounts")
        .hasStatus(404);
  }

  @Test
  void aDeskDoesNotSeeTheDictionary() {
    assertThat(
            web.get()
                .uri("/api/v1/" + county + "/divisions")
                .header("Authorization", Administrators.basic(county, "desk"))
                .exchange())
        .hasStatus(404);
  }

  private MvcTestResult upload(byte[] bytes, String edition, UUID tx) {
    return web.post()
        .uri("/work/" + county + "/divisions")
        .multipart()
        .file(new MockMultipartFile("file", "区划.csv", "text/csv", bytes))
        .param("edition", edition)
        .param("tx", tx.toString())
        .with(Forms.token())
        .cookie(session())
        .header("Accept-Language", "zh-CN")
        .exchange();
  }

  private MvcTestResult page(String address) {
    return web.get().uri(address).cookie(session()).header("Accept-Language", "zh-CN").exchange();
  }

  private Cookie session() {
    MvcTestResult result =
        web.post()
            .uri("/work/sign-in")
            .with(Forms.token())
            .param("county", county)
            .param("login", "system")
            .param("password", Administrators.PASSWORD)
            .exchange();
    return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
  }

  private MvcTestResult send(byte[] body, UUID tx) {
    return web.post()
        .uri("/api/v1/" + county + "/divisions?edition=2024")
        .header("Authorization", Administrators.basic(county, "system"))
        .header("Idempotency-Key", tx.toString())
        .contentType("text/csv")
        .content(body)
        .exchange();
  }

  private MvcTestResult api(String rest, UUID tx, String body) {
    return web.post()
        .uri("/api/v1/" + county + "/" + rest)
        .header("Authorization", Administrators.basic(county, "system"))
        .header("Idempotency-Key", tx.toString())
        .contentType("application/json")
        .content(body)
        .exchange();
  }

  private MvcTestResult get(String rest) {
    return web.get()
        .uri("/api/v1/" + county + "/" + rest)
        .header("Authorization", Administrators.basic(county, "system"))
        .exchange();
  }

  private static String location(MvcTestResult answer) {
    return String.valueOf(answer.getResponse().getHeader("Location"));
  }
}
