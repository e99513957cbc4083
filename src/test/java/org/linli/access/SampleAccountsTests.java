package org.linli.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.credential.Passwords;
import org.linli.shared.AccountPart;
import org.linli.shared.Id;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.transaction.annotation.Transactional;

/// 示例账号测试 — a well-known password works on its own machine only: either nobody else can reach the
/// server, or the password is another one. Rolled back: other tests have sample accounts, too.
@LinliTest
@Transactional
class SampleAccountsTests {

  @Autowired private AccountStore store;
  @Autowired private Passwords passwords;
  @Autowired private ObjectProvider<AccountStore> accounts;
  @Autowired private Clock clock;
  private final String county = TestCounty.fresh();

  @BeforeEach
  void openASampleAccount() {
    store.closeSamples();
    var account =
        new Account(
            county,
            Id.fresh(),
            "county",
            passwords.hash(SampleAccounts.PASSWORD),
            AccountPart.COUNTY_DESK,
            "县工作台",
            county,
            null,
            null,
            null,
            true,
            0);
    store.insert(account, null, clock.instant());
  }

  @Test
  void aPublicServerReplacesTheWellKnownPassword() {
    new SampleAccounts(store, passwords, true).replace();

    assertThat(wellKnownWorks()).isFalse();
    assertThat(store.anySample()).isFalse();
  }

  @Test
  void aPublicServerLoadsItsSampleWithoutPasswords() {
    assertThat(new SampleAccounts(store, passwords, true).hash()).isNull();
    assertThat(new SampleAccounts(store, passwords, false).hash()).isNotNull();
  }

  @Test
  void onItsOwnMachineItIsKept() {
    new SampleAccounts(store, passwords, false).replace();

    assertThat(wellKnownWorks()).isTrue();
  }

  @Test
  void withSampleAccountsOnlyThisMachineComesIn() {
    assertThat(address(false, true)).isEqualTo(InetAddress.getLoopbackAddress());
    assertThat(address(false, false)).as("left from before").isEqualTo(loopback());
  }

  @Test
  void aPublicServerAndOneWithoutSampleAccountsListenEverywhere() {
    assertThat(address(true, true)).isNull();
    store.closeSamples();
    assertThat(address(false, false)).isNull();
  }

  private boolean wellKnownWorks() {
    String hash = store.byLogin(county, "county").orElseThrow().passwordHash();
    return passwords.matches(SampleAccounts.PASSWORD, hash);
  }

  private @Nullable InetAddress address(boolean open, boolean sample) {
    var factory = new TomcatServletWebServerFactory();
    AccessConfiguration.loopback(accounts, open, sample).customize(factory);
    return factory.getAddress();
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
