package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.credential.Device;
import org.linli.credential.SignIns;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.person.NewPerson;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 请求测试 — who asks does not decide, an export ends after a day and is journaled each time, a
/// refused erasure erases nothing.
@LinliTest
class RequestsTests {

  private final String county = TestCounty.fresh();
  private final String community = county + "001001";
  private final Actor asks = desk(community);
  private final Actor decides = desk(county + "001");
  private final Actor stranger = desk(county + "002");

  @Autowired private Requests requests;
  @Autowired private Persons persons;
  @Autowired private SignIns signIns;
  @Autowired private Journal journal;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient jdbc;
  private PersonId person = new PersonId(new UUID(0, 0));

  @BeforeEach
  void register() {
    for (String path : List.of(county, county + "001", community)) {
      jdbc.sql("insert into place (county, id, path, kind, name) values (?, ?, ?, 'SITE', ?)")
          .params(county, Id.fresh(), path, path)
          .update();
    }
    var facts = new NewPerson(community, "孙丽", "13912345678", null, "");
    person = persons.add(asks, facts).id();
  }

  @Test
  void whoAsksDoesNotDecide() {
    UUID request = requests.ask(asks, person, RequestKind.EXPORT, Ground.OWN);

    assertThatThrownBy(() -> requests.decide(asks, person, request, true))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> requests.export(asks, person, request)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> requests.decide(stranger, person, request, true))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> requests.ask(stranger, person, RequestKind.EXPORT, Ground.OWN))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void everyFetchingOfAGrantedExportIsJournaledForADay() {
    UUID request = requests.ask(asks, person, RequestKind.EXPORT, Ground.OWN);
    requests.decide(decides, person, request, true);

    var export = requests.export(asks, person, request);
    assertThat(export.items().getFirst().facts()).containsEntry("person.name", "孙丽");
    requests.export(decides, person, request);
    assertThatThrownBy(() -> requests.export(desk(community), person, request))
        .isInstanceOf(Refusal.class);
    assertThat(journal.of(asks.scope(), request))
        .extracting(Entry::action)
        .containsExactly("ASK", "GRANT", "EXPORT", "EXPORT");
    assertThat(journal.of(asks.scope(), request).getLast().detail())
        .isEqualTo("OWN " + export.items().size());

    transactions.run(
        asks.scope(),
        () ->
            jdbc.sql(
                    "update person_request set decided_at = decided_at - interval '25 hours'"
                        + " where county = ? and id = ?")
                .params(county, request)
                .update());
    assertThatThrownBy(() -> requests.export(asks, person, request)).isInstanceOf(Refusal.class);
  }

  @Test
  void aRefusedErasureErasesNothingAndAGrantedOneEverything() {
    UUID refused = requests.ask(asks, person, RequestKind.ERASURE, Ground.OWN);
    requests.decide(decides, person, refused, false);
    assertThat(persons.find(asks.scope(), person).erased()).isFalse();
    assertThatThrownBy(() -> requests.decide(decides, person, refused, true))
        .isInstanceOf(Refusal.class);

    UUID granted = requests.ask(asks, person, RequestKind.ERASURE, Ground.OWN);
    requests.decide(decides, person, granted, true);
    Scope all = Scope.county(county);
    assertThat(persons.find(all, person).erased()).isTrue();
    assertThat(persons.findByPhone(county, "13912345678")).isEmpty();
    assertThatThrownBy(() -> persons.find(asks.scope(), person)).isInstanceOf(NotFound.class);
    // the requests stay as proof, where nobody learns from them where she lived
    assertThat(requests.of(all, person)).hasSize(2).allMatch(r -> r.placePath().equals(county));
  }

  @Test
  void whenSomebodySignedInIsHisToKnowAndIsForgottenWithHim() {
    UUID account = Id.fresh();
    transactions.run(
        Scope.county(county),
        () ->
            jdbc.sql(
                    """
                    insert into account (county, id, login, part, display_name, person_id,
                      place_path, disabled_at, created_at)
                    values (?, ?, 'sun', 'CHIEF', '孙丽', ?, ?, now(), now())
                    """)
                .params(county, account, person.value(), community)
                .update());
    signIns.record(
        county, account, Device.of("127.0.0.1", "Firefox on Windows"), SignIns.Outcome.OPENED);

    UUID export = requests.ask(asks, person, RequestKind.EXPORT, Ground.OWN);
    requests.decide(decides, person, export, true);
    assertThat(requests.export(asks, person, export).items())
        .filteredOn(item -> item.heading().equals("access.held.signIn"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.facts())
                    .containsEntry("access.held.outcome", "key:account.outcome.OPENED")
                    .containsEntry("access.held.system", "key:account.system.WINDOWS"));

    UUID erasure = requests.ask(asks, person, RequestKind.ERASURE, Ground.OWN);
    requests.decide(decides, person, erasure, true);
    assertThat(signIns.of(county, account, 9)).isEmpty();
  }

  private Actor desk(String path) {
    return new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "工作台", Scope.of(county, path));
  }
}
