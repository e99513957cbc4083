package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Dispatcher;
import org.linli.journal.Verified;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.organisation.Posts;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.respite.RespiteForm;
import org.linli.respite.Respites;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.Caller;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.linli.vault.IdNumber;
import org.linli.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 我的全部信息 — a resident asks at the desk for everything held about her, gets it, asks to be
/// forgotten, and is: by no name, no phone and no number is anything found of her, and the journal
/// is whole.
class EverythingHeldStory extends StoryTest {

  private static final String NAME = "吴桂兰";
  private static final String NUMBER = IdNumber.of("220303", LocalDate.of(1951, 3, 8), 126).value();

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  @Autowired private Places places;
  @Autowired private Persons persons;
  @Autowired private Posts posts;
  @Autowired private Respites respites;
  @Autowired private Transactions transactions;
  @Autowired private Vault vault;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment settings;
  private Neighbours here;
  private String phone = "";
  private String door = "";
  private String another = "";

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "shequ");
    here.member(OrganisationKind.STREET_DESK, "街道小王", "jiedao");
    phone = here.phone(PostKind.BUILDING_CHIEF);
    String stairwell = here.path(PlaceKind.STAIRWELL);
    var home = new NewPlace(stairwell, null, PlaceKind.HOUSEHOLD, "201", null, 0, 0);
    door = places.open(here.desk(), home).value().toString();
    var let = new NewPlace(stairwell, null, PlaceKind.HOUSEHOLD, "202", null, 0, 0);
    another = places.open(here.desk(), let).value().toString();
  }

  @Test
  void aResidentAsksForEverythingAndIsForgotten() throws Exception {
    Page desk = visitor(Screen.DESK);
    Page second = visitor(Screen.DESK);
    Walk.signIn(desk, here, "shequ");
    Walk.signIn(second, here, "jiedao");

    // she moves in; a slip in her number is pointed at and not guessed
    desk.navigate(work("households/" + door + "/residences/new"));
    assertAccessible(desk);
    desk.locator("[name=name]").fill(NAME);
    desk.locator("[name=phone]").fill(phone);
    desk.locator("[name=idNumber]").fill(NUMBER.substring(0, 10) + "3" + NUMBER.substring(11));
    desk.locator("[name=relation]").selectOption("02");
    desk.locator("[name=tenure][value=OWNER]").check();
    desk.locator("main form button").click();
    assertThat(desk.locator("#e-idNumber").innerText()).contains("也许第 11 位是 0，不是 3");
    assertThat(desk.locator("[name=name]").inputValue()).isEqualTo(NAME);
    screenshot(desk, "household-hint");
    desk.locator("[name=idNumber]").fill(NUMBER);
    desk.locator("main form button").click();
    assertThat(desk.locator("main").innerText()).contains("吴**").doesNotContain(NAME);
    assertAccessible(desk);
    screenshot(desk, "household");
    desk.locator("main a[href*='/persons/']").click();
    String file = desk.url().replaceAll(".*/persons/", "");

    // her file: what is sensitive is kept and not shown
    desk.navigate(work("persons/" + file + "/file"));
    assertAccessible(desk);
    desk.locator("[name=labels][value=ELDER_ALONE]").check();
    desk.locator("[name=ethnicGroup]").selectOption("11");
    desk.locator("[name=religion]").selectOption("10");
    screenshot(desk, "person-file-form");
    desk.locator("main form button").last().click();
    assertThat(desk.locator("main").innerText()).contains("满族", "独居老人").doesNotContain("佛教");
    assertAccessible(desk);
    screenshot(desk, "person-file");
    desk.locator("[name=purpose][value=VISIT]").check();
    desk.locator("form[action$='/clear-views'] button").click();
    assertThat(desk.locator("main").innerText()).contains(NAME, NUMBER, "佛教");
    screenshot(desk, "person-clear");

    // she lets another flat
    program()
        .api(
            "/api/v1/" + here.county() + "/households/" + another + "/rental?version=0",
            Id.fresh(),
            "{\"rented\":\"1\",\"landlordName\":\""
                + NAME
                + "\",\"landlordPhone\":\""
                + phone
                + "\"}");

    // she was building chief for a year, and she reports a broken lamp
    here.appoint(PostKind.BUILDING_CHIEF, NAME);
    endPost();
    String track =
        Walk.report(
            visitor(Screen.PHONE),
            visitor(Screen.PHONE),
            here,
            "STAIR_LIGHT",
            "二楼的灯坏了，我一个人住，晚上不敢下楼",
            phone);
    String number = Walk.number(track);
    dispatcher.drain();

    // she asks for everything; who wrote it down does not decide
    desk.navigate(work("persons/" + file + "/requests"));
    assertAccessible(desk);
    desk.locator("[name=kind][value=EXPORT]").check();
    desk.locator("[name=ground][value=OWN]").check();
    desk.locator("main form button").click();
    assertThat(desk.locator("button[value=GRANT]").count()).isZero();
    second.navigate(work("requests"));
    assertAccessible(second);
    screenshot(second, "requests");
    second.locator("button[value=GRANT]").click();
    desk.reload();
    Download download =
        desk.waitForDownload(() -> desk.locator("form[action$='/export'] button").click());
    String everything = read(download);
    assertThat(everything)
        .contains(NAME, phone, NUMBER, "满族", "佛教", "独居老人")
        .contains("201")
        .contains("楼栋长")
        .contains(number, "二楼的灯坏了，我一个人住，晚上不敢下楼")
        .contains("走访")
        .contains("社区小李", "街道小王", "本人申请")
        .contains("登录账号", "登记为房主");
    assertThat(program().api(exportOf(file), Id.fresh(), "").text()).contains(NUMBER, number);

    // to be forgotten: not while somebody works on her lamp
    ask(desk, file, "ERASURE");
    assertThat(desk.locator("main .notice.danger").innerText()).contains("还有未办结的事项");
    var wanted = new RespiteForm("VOIDING", "", "", "重复反映", null);
    var respite = respites.ask(here.desk(), number, 1, wanted, Id.fresh());
    var other = new Actor(Id.fresh(), AccountPart.COUNTY_DESK, "县里小张", Scope.county(here.county()));
    respites.decide(other, respite, "GRANT", "", Id.fresh());
    dispatcher.drain();
    ask(desk, file, "ERASURE");
    second.navigate(work("requests"));
    second.locator("button[value=GRANT]").click();
    screenshot(second, "requests-done");

    nothingIsFoundOf(UUID.fromString(file), number);
    Page stranger = visitor(Screen.PHONE);
    stranger.navigate("/m/" + number);
    assertThat(stranger.locator("main").innerText()).contains(number);
    desk.navigate(work("persons/" + file));
    assertThat(desk.locator("main").innerText()).doesNotContain("吴");
  }

  private void ask(Page desk, String file, String kind) {
    desk.navigate(work("persons/" + file + "/requests"));
    desk.locator("[name=kind][value=" + kind + "]").check();
    desk.locator("[name=ground][value=OWN]").check();
    desk.locator("main form.card button").click();
  }

  private void nothingIsFoundOf(UUID file, String number) throws Exception {
    String county = here.county();
    Scope all = Scope.county(county);
    assertThat(persons.findByPhone(county, phone)).isEmpty();
    Persons.Masked row = persons.find(all, new PersonId(file));
    assertThat(row.erased()).isTrue();
    assertThat(row.name()).isEmpty();
    assertThat(row.placePath()).isEqualTo(county);
    assertThat(count("person where phone_hash = ?", vault.fingerprint("phone", phone))).isZero();
    assertThat(count("person where id_number_hash = ?", vault.fingerprint("id-number", NUMBER)))
        .isZero();
    assertThat(count("account where phone_hash = ?", vault.fingerprint("account-phone", phone)))
        .isZero();
    assertThat(
            count(
                "matter_reporter where phone_hash = ?", vault.fingerprint("reporter-phone", phone)))
        .isZero();
    assertThat(count("delivery where phone_hash = ?", vault.fingerprint("delivery-phone", phone)))
        .isZero();
    assertThat(count("residence where person_id = ?", file)).isZero();
    assertThat(count("appointment where public_name = ?", NAME)).isZero();
    assertThat(sealed("select sealed from matter_text where county = ?"))
        .noneMatch(text -> text.contains("一个人住"));
    assertThat(sealed("select rental_sealed from dwelling where county = ?"))
        .isNotEmpty()
        .noneMatch(text -> text.contains(NAME) || text.contains(phone));
    assertThat(sealed("select name_sealed from person where county = ?")).doesNotContain(NAME);
    // the matter keeps its number and its figures, the journal is whole
    assertThat(count("matter where number = ?", number)).isEqualTo(1);
    assertThat(Verified.whole(settings, county)).isTrue();
  }

  private long count(String where, Object value) {
    return transactions.read(
        Scope.county(here.county()),
        () ->
            jdbc.sql("select count(*) from " + where + " and county = ?")
                .params(value, here.county())
                .query(Long.class)
                .single());
  }

  private List<String> sealed(String sql) {
    String county = here.county();
    return transactions.read(
        Scope.county(county),
        () ->
            jdbc.sql(sql)
                .param(county)
                .query((row, n) -> vault.open(county, row.getBytes(1)))
                .list());
  }

  private void endPost() {
    var post =
        posts.at(here.county(), here.path(PlaceKind.BUILDING)).stream()
            .filter(p -> p.kind().equals(PostKind.BUILDING_CHIEF))
            .findFirst()
            .orElseThrow();
    var appointment =
        posts.history(Scope.county(here.county()), post.id()).stream().findFirst().orElseThrow();
    posts.end(
        here.desk(), appointment.id(), LocalDate.of(2025, 1, 1), "任期届满", appointment.version());
  }

  private static String read(Download download) throws Exception {
    try (var book = new ReadableWorkbook(Files.newInputStream(download.path()));
        var rows = book.getFirstSheet().openStream()) {
      return rows.flatMap(Row::stream)
          .filter(Objects::nonNull)
          .map(Cell::getText)
          .collect(Collectors.joining("\n"));
    }
  }

  private Caller program() {
    return new Caller(address(), "zh-CN").signedIn(here.county(), "shequ", Neighbours.PASSWORD);
  }

  private String exportOf(String file) {
    String request =
        program()
            .apiGet("/api/v1/" + here.county() + "/persons/" + file + "/requests")
            .at("$[0].id");
    return "/api/v1/" + here.county() + "/persons/" + file + "/requests/" + request + "/export";
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }
}
