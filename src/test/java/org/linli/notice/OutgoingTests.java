package org.linli.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.message.MessageKind;
import org.linli.message.Messages;
import org.linli.message.Outlet;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.PostKind;
import org.linli.reach.Carrier;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.story.Neighbours;
import org.linli.testing.Caller;
import org.linli.testing.LinliTest;
import org.linli.testing.Listener;
import org.linli.vault.Vault;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 外发测试 — quiet hours hold a push, digests gather it, and what was read meanwhile does not leave.
@LinliTest
class OutgoingTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Telling telling;
  @Autowired private Vault vault;
  @Autowired private Envelopes envelopes;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;
  @LocalServerPort private int port;
  private final Listener listener = new Listener();
  private Neighbours here;
  private Caller wang;
  private UUID account;
  private Deliveries deliveries;
  private final List<Carrier.Letter> letters = new ArrayList<>();

  @BeforeEach
  void moveIn() throws Exception {
    // everything held is due by then, and the application's own lanes leave it to this test
    Instant then = Instant.parse("2100-01-01T00:00:00Z");
    deliveries = new Deliveries(database, vault, Clock.fixed(then, Time.ZONE));
    here = beans.createBean(Neighbours.class);
    here.chief(PostKind.STAIRWELL_CHIEF, "王建国", "wang");
    wang = new Caller("http://127.0.0.1:" + port, "zh-CN");
    wang.signedIn(here.county(), "wang", Neighbours.PASSWORD);
    account =
        database
            .sql("select id from account where county = ? and login = 'wang'")
            .param(here.county())
            .query(UUID.class)
            .single();
    subscribe();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void quietHoursHoldAPushAndWhatWasReadMeanwhileDoesNotLeave() {
    int hour = LocalTime.now(Time.ZONE).getHour();
    choose(hour, (hour + 2) % 24, "AT_ONCE");
    tell(MessageKind.DELEGATED, "one");
    tell(MessageKind.CALLED, "two");

    // what is urgent leaves at once, by the application's own lane
    await(() -> sent() == 1);
    assertThat(listener.calls).hasSize(1);
    assertThat(states("DELEGATED")).containsExactly("HELD");
    assertThat(wang.apiGet(api("messages")).at("$.unread")).isEqualTo("2");
    wang.post("/work/" + here.county() + "/messages/read", "kind", "DELEGATED");
    assertThat(next()).isTrue();
    assertThat(letters).isEmpty();
  }

  @Test
  void aDigestIsOneMessageForAllAndLeavesOnlyWhenSomethingIsUnread() {
    choose(0, 0, "DAILY");
    tell(MessageKind.DELEGATED, "one");
    tell(MessageKind.DELEGATED, "two");
    tell(MessageKind.UNDELIVERED, "three");
    assertThat(count()).isEqualTo(1);
    assertThat(next()).isTrue();
    assertThat(letters)
        .singleElement()
        .satisfies(letter -> assertThat(letter.text()).contains("3 条未读", "请假代办 2", "投递失败 1"));

    letters.clear();
    database
        .sql("update delivery set sent_at = null, retry_at = '2099-01-01' where county = ?")
        .param(here.county())
        .update();
    wang.post("/work/" + here.county() + "/messages/read");
    assertThat(next()).isTrue();
    assertThat(letters).isEmpty();
  }

  @Test
  void whatSomebodyDoesNotWantIsNotQueued() {
    wang.post(
        "/work/" + here.county() + "/messages/preferences",
        "quietFrom",
        "0",
        "quietUntil",
        "0",
        "digest",
        "AT_ONCE",
        "hour",
        "9",
        "version",
        "0");
    tell(MessageKind.DELEGATED, "one");
    assertThat(count()).isZero();
    assertThat(wang.apiGet(api("messages")).at("$.unread")).isEqualTo("1");
  }

  // takes it as the lanes do, and keeps what would leave
  private boolean next() {
    return transactions.write(
        Scope.county(here.county()),
        () -> {
          var taken = deliveries.next(here.county(), Outlet.PUSH);
          taken.ifPresent(
              delivery -> {
                envelopes.letter(here.county(), delivery).ifPresent(letters::add);
                deliveries.sent(here.county(), delivery.id());
              });
          return taken.isPresent();
        });
  }

  private static void await(BooleanSupplier done) {
    Instant until = Instant.now().plusSeconds(30);
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(until);
      LockSupport.parkNanos(100_000_000);
    }
  }

  private void tell(MessageKind kind, String occasion) {
    transactions.run(
        Scope.county(here.county()),
        () ->
            telling.tell(
                here.county(),
                new Messages.News(kind, null, occasion, ""),
                List.of(new Messages.To(account, null))));
  }

  private void choose(int from, int until, String digest) {
    var kept =
        wang.api(
            api("messages/preferences"),
            Id.fresh(),
            """
            {"wanted": ["DELEGATED/PUSH", "CALLED/PUSH", "UNDELIVERED/PUSH"], "quietFrom": "%d",
             "quietUntil": "%d", "digest": "%s", "hour": "%d", "version": 0}
            """
                .formatted(from, until, digest, (LocalTime.now(Time.ZONE).getHour() + 3) % 24));
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
  }

  private void subscribe() throws Exception {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var point = ((ECPublicKey) generator.generateKeyPair().getPublic()).getW();
    byte[] key = new byte[65];
    key[0] = 4;
    copy(point.getAffineX().toByteArray(), key, 33);
    copy(point.getAffineY().toByteArray(), key, 65);
    Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
    var added =
        wang.api(
            api("messages/browsers"),
            Id.fresh(),
            "{\"endpoint\": \"%s\", \"p256dh\": \"%s\", \"auth\": \"%s\"}"
                .formatted(
                    listener.address("/push"),
                    text.encodeToString(key),
                    text.encodeToString(new byte[16])));
    assertThat(added.status()).as(added.text()).isEqualTo(200);
  }

  private static void copy(byte[] number, byte[] to, int end) {
    int length = Math.min(32, number.length);
    System.arraycopy(number, number.length - length, to, end - length, length);
  }

  private List<String> states(String kind) {
    here.member(OrganisationKind.COUNTY_DESK, "综治中心", "county");
    Caller county = new Caller("http://127.0.0.1:" + port, "zh-CN");
    county.signedIn(here.county(), "county", Neighbours.PASSWORD);
    return List.of(
        county.apiGet(api("deliveries?outlet=PUSH&kind=" + kind)).at("$.entries[0].state"));
  }

  private int sent() {
    return database
        .sql("select count(*) from delivery where county = ? and sent_at is not null")
        .param(here.county())
        .query(Integer.class)
        .single();
  }

  private int count() {
    return database
        .sql("select count(*) from delivery where county = ?")
        .param(here.county())
        .query(Integer.class)
        .single();
  }

  private String api(String rest) {
    return "/api/v1/" + here.county() + "/" + rest;
  }
}
