package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.StoryTest;
import org.linli.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 坏输入 — a neighbourhood whose people send what nobody should send, over HTTP as a browser or a
/// program does.
abstract class BadInput extends StoryTest {

  static final String TEXT = "三楼的灯坏了";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Pages pages;
  @Autowired private JdbcClient jdbc;
  private final Map<String, Caller> callers = new HashMap<>();
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = neighbours();
  }

  /// Another county with its own people.
  final Neighbours neighbours() {
    var built = beans.createBean(Neighbours.class);
    built.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    built.member(OrganisationKind.COMMUNITY_DESK, "居委会", "desk");
    built.chief(PostKind.STAIRWELL_CHIEF, "曹明", "chief");
    return built;
  }

  final Neighbours here() {
    return here;
  }

  /// Somebody who is not signed in.
  final Caller guest(String language) {
    return new Caller(address(), language);
  }

  /// A colleague: county, desk or chief.
  final Caller caller(String login, String language) {
    return callers.computeIfAbsent(
        login + language,
        any -> guest(language).signedIn(here.county(), login, Neighbours.PASSWORD));
  }

  final Caller caller(String login) {
    return caller(login, "zh-CN");
  }

  /// A text of the bundles in a language.
  final String word(String language, String key, Object... arguments) {
    return pages.words(Locale.forLanguageTag(language)).t(key, arguments);
  }

  final String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }

  final String api(String rest) {
    return "/api/v1/" + here.county() + "/" + rest;
  }

  final String stairwell() {
    return here.path(PlaceKind.STAIRWELL);
  }

  /// The id of the stairway.
  final UUID stairwellId() {
    return here.id(PlaceKind.STAIRWELL).value();
  }

  /// One step of reporting on the page.
  final String[] step(String go, String... more) {
    return with(
        more,
        "tx",
        Id.fresh().toString(),
        "board",
        here.board(),
        "place",
        stairwell(),
        "category",
        "SUGGESTION",
        "text",
        TEXT,
        "go",
        go);
  }

  /// What a program reports.
  final String report(String text) {
    return "{\"place\": \"%s\", \"category\": \"SUGGESTION\", \"text\": \"%s\", \"phone\":"
            .formatted(stairwell(), text)
        + " \"13812345678\"}";
  }

  /// A matter at the desk; gives its number.
  final String reported() {
    var answer = caller("desk").api(api("matters"), Id.fresh(), report(TEXT));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("$.number");
  }

  /// Makes a move as a program and expects it to succeed.
  final void moved(Caller who, String number, String action, String body) {
    var answer = who.api(api("matters/" + number + "/items/1/moves/" + action), Id.fresh(), body);
    assertThat(answer.status()).as(answer.text()).isIn(200, 204);
  }

  /// A matter the stairwell chief has taken; gives its number.
  final String inHand() {
    String number = reported();
    Caller desk = caller("desk");
    moved(desk, number, "ACCEPT", "{}");
    moved(desk, number, "DISPATCH", "{\"assignee\": \"STAIRWELL_CHIEF\"}");
    moved(caller("chief"), number, "TAKE", "{}");
    return number;
  }

  /// A matter that went all the way to its end; gives its number.
  final String closed() {
    String number = inHand();
    moved(caller("chief"), number, "FEED_BACK", "{\"note\": \"换好了\"}");
    moved(caller("desk"), number, "CLOSE_OUT", "{}");
    return number;
  }

  /// How many rows of the table this county has.
  final int rows(String table) {
    return jdbc.sql("select count(*) from " + table + " where county = ?")
        .param(here.county())
        .query(Integer.class)
        .single();
  }

  /// How much was done in this county; signing in is not counted.
  final int acts() {
    return jdbc.sql("select count(*) from journal where county = ? and noun <> 'account'")
        .param(here.county())
        .query(Integer.class)
        .single();
  }

  /// The fields, each replaced where `changed` names it, and what else `changed` names.
  static String[] with(String[] changed, String... fields) {
    List<String> all = new ArrayList<>(List.of(changed));
    for (int i = 0; i < fields.length; i += 2) {
      boolean given = false;
      for (int k = 0; k < changed.length; k += 2) {
        given |= changed[k].equals(fields[i]);
      }
      if (!given) {
        all.addAll(List.of(fields[i], fields[i + 1]));
      }
    }
    return all.toArray(String[]::new);
  }

  /// The fields as the JSON body of a program.
  static String json(String... fields) {
    return Stream.iterate(0, i -> i < fields.length, i -> i + 2)
        .map(i -> "\"" + fields[i] + "\": \"" + escaped(fields[i + 1]) + "\"")
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /// A text as it stands between the quotes of a JSON body.
  static String escaped(String text) {
    var all = new StringBuilder();
    for (char c : text.toCharArray()) {
      all.append(
          c < ' ' || c == '"' || Character.isSurrogate(c) ? "\\u%04x".formatted((int) c) : c);
    }
    return all.toString();
  }
}
