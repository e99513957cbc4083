package org.linli.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.message.MessageKind;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Transactions;
import org.linli.story.Neighbours;
import org.linli.testing.LinliTest;
import org.linli.testing.Listener;
import org.linli.web.Pages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// 递送测试 — what really goes over the wire to a group, a browser and a mailbox, and what is made of
/// their answers.
@LinliTest
class CarrierTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Organisations organisations;
  @Autowired private Robots robots;
  @Autowired private RobotCarrier groups;
  @Autowired private Browsers browsers;
  @Autowired private PushCarrier push;
  @Autowired private PushKeys keys;
  @Autowired private Mailboxes mailboxes;
  @Autowired private Transactions transactions;
  @Autowired private Pages pages;
  @Autowired private JdbcClient database;
  private final Listener listener = new Listener();
  private Neighbours here;
  private Actor desk;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    desk = here.desk();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void aGroupIsToldInTheFormOfWeCom() {
    UUID robot = robot(listener.address("/cgi-bin/webhook/send?key=s3cret"));
    groups.carry(here.county(), letter(robot, "新的待办：路灯，编号 1", "/work/x"));

    var call = listener.calls.getFirst();
    assertThat(call.path()).isEqualTo("/cgi-bin/webhook/send?key=s3cret");
    assertThat(call.text())
        .contains("\"msgtype\":\"markdown\"", "新的待办：路灯", "https://linli.example.org/work/x");
  }

  @Test
  void aRefusalInTheAnswerIsAFailureWithoutItsWords() {
    UUID robot = robot(listener.address("/send?key=s3cret"));
    listener.answers(200, "{\"errcode\":93000,\"errmsg\":\"invalid webhook url s3cret\"}");
    assertThatThrownBy(() -> groups.carry(here.county(), letter(robot, "x", "")))
        .isInstanceOf(Failure.class)
        .hasMessage("errcode 93000");
    listener.answers(302, "");
    assertThatThrownBy(() -> groups.carry(here.county(), letter(robot, "x", "")))
        .hasMessage("HTTP 302");
  }

  @Test
  void aGroupThatIsOffIsToldNothing() {
    UUID robot = robot(listener.address("/send"));
    database.sql("update robot set is_on = false where id = ?").param(robot).update();
    assertThatThrownBy(() -> groups.carry(here.county(), letter(robot, "x", "")))
        .isInstanceOf(Carrier.Gone.class);
    assertThat(listener.calls).isEmpty();
  }

  @Test
  void theAddressLiesSealedAndLeadsOutside() {
    robot(listener.address("/send?key=s3cret"));
    assertThat(
            database
                .sql("select r::text from robot r where county = ?")
                .param(here.county())
                .query(String.class)
                .single())
        .doesNotContain("s3cret");
    assertThatThrownBy(() -> robot("ftp://example.org/x")).isInstanceOf(Invalid.class);
  }

  @Test
  void aBrowserIsToldWhatOnlyItCanOpenAndByWhom() throws Exception {
    KeyPair own = Curve.fresh();
    UUID browser = browser(own, "/push/1");
    push.carry(here.county(), letter(browser, "新的待办", "/work/x"));

    var call = listener.calls.getFirst();
    assertThat(call.encoding()).isEqualTo("aes128gcm");
    assertThat(call.body()).hasSizeGreaterThan(86 + 16);
    assertThat(call.text()).doesNotContain("待办");
    String[] said = call.authorization().replace("vapid t=", "").split(", k=");
    assertThat(said[1]).isEqualTo(shown());
    String[] token = said[0].split("\\.");
    assertThat(new String(Base64.getUrlDecoder().decode(token[1])))
        .contains("\"aud\":\"" + listener.address("") + "\"");
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(Curve.publicKey(Base64.getUrlDecoder().decode(said[1])));
    signature.update((token[0] + "." + token[1]).getBytes());
    assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
  }

  @Test
  void aBrowserThatIsGoneIsForgotten() throws Exception {
    UUID browser = browser(Curve.fresh(), "/push/2");
    listener.answers(410, "");
    assertThatThrownBy(() -> push.carry(here.county(), letter(browser, "x", "")))
        .isInstanceOf(Carrier.Gone.class);
    assertThat(browsers.of(here.county(), desk.id())).isEmpty();
  }

  @Test
  void aMailGoesToTheMailboxAndHoldsTheLink() throws IOException {
    mailboxes.keep(desk, "xiaoli@example.cn", Id.fresh());
    try (Postbox postbox = new Postbox()) {
      var server = new JavaMailSenderImpl();
      server.setHost("127.0.0.1");
      server.setPort(postbox.port());
      var mail =
          new MailCarrier(
              mailboxes,
              transactions,
              pages.words(Locale.ENGLISH),
              server,
              "linli@example.cn",
              "https://linli.example.org");
      assertThat(mail.targets(here.county(), desk.id())).containsExactly(desk.id());
      mail.carry(here.county(), letter(desk.id(), "To do: lamp", "/work/x"));

      assertThat(postbox.mails)
          .singleElement()
          .asString()
          .contains("To: xiaoli@example.cn", "Subject: To do: lamp")
          .contains("https://linli.example.org/work/x");
    }
  }

  @Test
  void aMailboxIsShownMaskedAndWhatIsNoneIsRefused() {
    mailboxes.keep(desk, "xiaoli@example.cn", Id.fresh());
    assertThat(mailboxes.shown(here.county(), desk.id())).isEqualTo("x***@example.cn");
    assertThatThrownBy(() -> mailboxes.keep(desk, "a@b\r\nBcc: c@d.cn", Id.fresh()))
        .isInstanceOf(Invalid.class);
    mailboxes.keep(desk, "", Id.fresh());
    assertThat(mailboxes.shown(here.county(), desk.id())).isEmpty();
  }

  private String shown() {
    return transactions.write(desk.scope(), () -> keys.of(here.county())).shown();
  }

  private UUID robot(String address) {
    UUID organisation =
        organisations
            .byKind(here.county(), OrganisationKind.COMMUNITY_DESK)
            .getFirst()
            .id()
            .value();
    UUID robot = robots.add(desk, organisation, "东晟社区群", address, Set.of(MessageKind.ASSIGNED));
    database.sql("update robot set is_on = true where id = ?").param(robot).update();
    return robot;
  }

  private UUID browser(KeyPair pair, String path) {
    Base64.Encoder text = Base64.getUrlEncoder().withoutPadding();
    var form =
        new BrowserForm(
            listener.address(path),
            text.encodeToString(Curve.uncompressed((ECPublicKey) pair.getPublic())),
            text.encodeToString(new byte[16]),
            null);
    browsers.add(desk, form, Id.fresh());
    return browsers.of(here.county(), desk.id()).getFirst().id();
  }

  private static Carrier.Letter letter(UUID to, String text, String path) {
    return new Carrier.Letter(Id.fresh(), to.toString(), text, path, false);
  }
}
