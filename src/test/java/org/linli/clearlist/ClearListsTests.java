package org.linli.clearlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.person.NewResidence;
import org.linli.person.Residences;
import org.linli.person.Tenure;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.linli.vault.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 明文名单测试 — who asks does not answer, who asked alone fetches, for a few hours and a few times, and
/// nobody learns of a list that is not his.
@LinliTest
class ClearListsTests {

  private static final String NUMBER = IdNumber.of("220303", LocalDate.of(1961, 5, 4), 11).value();

  private final String county = TestCounty.fresh();
  private final String community = county + "001001";
  private final String door = community + "001001010101";
  private final Actor asks = desk(community);
  private final Actor second = desk(county + "001");
  private final Actor third = desk(county + "001");
  private final Actor stranger = desk(county + "001002");

  @Autowired private ClearLists lists;
  @Autowired private ClearListStore store;
  @Autowired private Residences residences;
  @Autowired private Journal journal;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void moveIn() {
    place(county, "COUNTY", "试验区");
    place(county + "001", "STREET", "平东街道");
    place(community, "COMMUNITY", "东晟社区");
    place(community + "001", "GRID", "1网格");
    place(community + "001001", "BUILDING", "5栋");
    place(community + "00100101", "STAIRWELL", "1单元");
    place(door, "HOUSEHOLD", "101室");
    live("=吴桂兰", NUMBER, "13912345678");
    String child = IdNumber.of("220303", LocalDate.now().minusYears(9), 28).value();
    live("吴小满", child, null);
  }

  @Test
  void whoAsksDoesNotAnswerAndOthersFindNothing() {
    UUID id = lists.ask(asks, form("door", "name"));

    assertThatThrownBy(() -> answer(asks, id, ClearListAction.GRANT)).isInstanceOf(Refusal.class);
    Actor standsIn = new Actor(second.id(), second.part(), "代办", asks.scope(), asks.id());
    assertThatThrownBy(() -> answer(standsIn, id, ClearListAction.GRANT))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> answer(stranger, id, ClearListAction.GRANT))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> lists.fetch(asks, id)).isInstanceOf(NotFound.class);
    assertThat(lists.waiting(asks)).isEmpty();
    assertThat(lists.waiting(stranger)).isEmpty();
    assertThat(lists.waiting(second)).extracting(ClearList::id).containsExactly(id);

    answer(second, id, ClearListAction.GRANT);
    assertThatThrownBy(() -> lists.find(third, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> lists.fetch(third, id)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> lists.fetch(second, id)).isInstanceOf(NotFound.class);
    assertThat(lists.find(second, id).answer()).isEqualTo("属实");
  }

  @Test
  void whatWasAskedForStandsInClearAndNothingElse() {
    ClearLists.Fetched names = granted(form("door", "name"));
    assertThat(names.headings()).containsExactly("室", "姓名");
    // no cell is a formula, and who is under fourteen stays masked
    assertThat(names.lines())
        .containsExactlyInAnyOrder(List.of("101室", "'=吴桂兰"), List.of("101室", "吴**"));

    ClearLists.Fetched numbers = granted(form("name", "idNumber", "phone"));
    assertThat(numbers.lines())
        .contains(List.of("'=吴桂兰", NUMBER, "13912345678"))
        .anySatisfy(line -> assertThat(line.get(1)).contains("****"));
  }

  @Test
  void itIsFetchedThreeTimesAndEachIsAnActWithItsLines() {
    UUID id = lists.ask(asks, form("name", "phone"));
    answer(second, id, ClearListAction.GRANT);
    for (int i = 0; i < 3; i++) {
      assertThat(lists.fetch(asks, id).lines()).hasSize(2);
    }
    assertThatThrownBy(() -> lists.fetch(asks, id)).isInstanceOf(NotFound.class);
    assertThat(journal.of(asks.scope(), id))
        .extracting(Entry::action)
        .containsExactly("ASK", "GRANT", "FETCH", "FETCH", "FETCH");
    assertThat(journal.of(asks.scope(), id).getLast().detail()).isEqualTo("RESIDENTS VISIT 2");
    assertThat(journal.of(asks.scope(), id))
        .noneMatch(entry -> entry.detail().contains("吴") || entry.detail().contains("入户"));
  }

  @Test
  void whatIsWithdrawnLateOrOutOfScopeIsNotThereToFetch() {
    UUID withdrawn = lists.ask(asks, form("name"));
    answer(second, withdrawn, ClearListAction.GRANT);
    assertThatThrownBy(() -> answer(second, withdrawn, ClearListAction.WITHDRAW))
        .isInstanceOf(Refusal.class);
    lists.move(asks, withdrawn, ClearListAction.WITHDRAW, null);
    assertThatThrownBy(() -> lists.fetch(asks, withdrawn)).isInstanceOf(NotFound.class);

    UUID moved = lists.ask(asks, form("name"));
    answer(second, moved, ClearListAction.GRANT);
    assertThatThrownBy(() -> lists.fetch(asks.in(stranger.scope()), moved))
        .isInstanceOf(NotFound.class);
    Actor demoted = new Actor(asks.id(), AccountPart.CHIEF, "三长", asks.scope());
    assertThatThrownBy(() -> lists.fetch(demoted, moved)).isInstanceOf(NotFound.class);
    age(moved, 3);
    assertThatThrownBy(() -> lists.fetch(asks, moved)).isInstanceOf(NotFound.class);
    assertThat(lists.state(lists.find(asks, moved))).isEqualTo(ClearListState.CLOSED);
  }

  @Test
  void theSweepEndsWhatIsOverAndForgetsOldWords() {
    UUID waiting = lists.ask(asks, form("name"));
    UUID granted = lists.ask(asks, form("name"));
    answer(second, granted, ClearListAction.GRANT);
    lists.sweep(county);
    assertThat(stored(waiting).state()).isEqualTo(ClearListState.WAITING);

    age(waiting, 80);
    age(granted, 80);
    assertThatThrownBy(() -> answer(second, waiting, ClearListAction.GRANT))
        .isInstanceOf(NotFound.class);
    lists.sweep(county);
    assertThat(stored(waiting).state()).isEqualTo(ClearListState.LAPSED);
    assertThat(stored(granted).state()).isEqualTo(ClearListState.CLOSED);
    assertThat(journal.of(asks.scope(), waiting).getLast().action()).isEqualTo("LAPSE");
    assertThat(stored(granted).reason()).isEqualTo("入户走访");

    age(granted, 31 * 24);
    lists.sweep(county);
    assertThat(stored(granted).reason()).isNull();
    assertThat(stored(granted).answer()).isNull();
    assertThat(stored(granted).review().answeredBy()).isEqualTo(second.id());
  }

  @Test
  void wrongFieldsAreNamed() {
    var nothing = new ClearListForm(community, null, "FUN", " ", List.of("door"), "48", null);
    assertThatThrownBy(() -> lists.ask(asks, nothing))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong ->
                assertThat(wrong.fields())
                    .containsOnlyKeys("subject", "purpose", "reason", "fields", "hours"));
    // neither what is sensitive nor what somebody is labelled with leaves in bulk
    for (String field : List.of("labels", "religion", "registeredAddress", "nothing")) {
      assertThatThrownBy(() -> lists.ask(asks, form("name", field)))
          .isInstanceOfSatisfying(
              Invalid.class, wrong -> assertThat(wrong.fields()).containsOnlyKeys("fields"));
    }
    assertThatThrownBy(() -> lists.ask(stranger, form("name"))).isInstanceOf(NotFound.class);
    UUID id = lists.ask(asks, form("name"));
    assertThatThrownBy(() -> lists.move(second, id, ClearListAction.REFUSE, " "))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void aListThatIsTooLongIsRefusedWhenAskedForAndWhenFetched() {
    UUID id = lists.ask(asks, form("name"));
    answer(second, id, ClearListAction.GRANT);
    crowd(ClearList.MOST_LINES);

    assertThatThrownBy(() -> lists.fetch(asks, id)).isInstanceOf(ClearListRefused.class);
    assertThat(stored(id).fetches()).isZero();
    assertThatThrownBy(() -> lists.ask(asks, form("name")))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong -> {
              assertThat(wrong.fields()).containsOnlyKeys("subject");
              assertThat(wrong.hints("subject")).isNotEmpty();
            });
    // a smaller list of the same area can be had
    var doors =
        new ClearListForm(
            community, "HOUSEHOLDS", "VISIT", "入户走访", List.of("door", "name"), "2", null);
    assertThat(lists.ask(asks, doors)).isNotNull();
  }

  private ClearLists.Fetched granted(ClearListForm form) {
    UUID id = lists.ask(asks, form);
    answer(second, id, ClearListAction.GRANT);
    return lists.fetch(asks, id);
  }

  private void answer(Actor who, UUID id, ClearListAction action) {
    lists.move(who, id, action, "属实");
  }

  private ClearList stored(UUID id) {
    Scope all = Scope.county(county);
    return transactions.read(all, () -> store.find(all, id).orElseThrow());
  }

  private void age(UUID id, int hours) {
    transactions.run(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    update clear_list set asked_at = asked_at - make_interval(hours => :h),
                      answered_at = answered_at - make_interval(hours => :h)
                    where county = :county and id = :id
                    """)
                .param("h", hours)
                .param("county", county)
                .param("id", id)
                .update());
  }

  private void crowd(int people) {
    transactions.run(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    with one as (
                      select * from person where county = :county and born < date '2000-01-01'),
                    many as (
                      insert into person (county, id, place_id, place_path, name_sealed, name_masked,
                        created_at)
                      select county, gen_random_uuid(), place_id, place_path, name_sealed,
                        name_masked, created_at
                      from one, generate_series(1, :people)
                      returning county, id, place_id, place_path)
                    insert into residence (county, id, person_id, place_id, place_path, relation,
                      tenure, lives_here, since)
                    select county, gen_random_uuid(), id, place_id, place_path, '99', 'FAMILY', true,
                      date '2020-01-01'
                    from many
                    """)
                .param("county", county)
                .param("people", people)
                .update());
  }

  private void live(String name, String idNumber, @Nullable String phone) {
    residences.moveIn(
        asks,
        new NewResidence(
            door, null, name, phone, idNumber, "", Tenure.FAMILY, true, LocalDate.of(2020, 1, 1)));
  }

  private void place(String path, String kind, String name) {
    jdbc.sql("insert into place (county, id, path, kind, name) values (?, ?, ?, ?, ?)")
        .params(county, Id.fresh(), path, kind, name)
        .update();
  }

  private ClearListForm form(String... fields) {
    return new ClearListForm(community, "RESIDENTS", "VISIT", "入户走访", List.of(fields), "2", null);
  }

  private static Actor desk(String path) {
    return new Actor(
        Id.fresh(), AccountPart.COMMUNITY_DESK, "工作台", Scope.of(path.substring(0, 6), path));
  }
}
