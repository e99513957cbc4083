package org.linli.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 初始设置 — an empty house prints one link; whoever opens it sets up the three administrators, once.
@Component
class Setup {

  private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

  private final AccountStore store;
  private final AccountChanges changes;
  private final Places places;
  private final Passwords passwords;
  private final Transactions transactions;
  private final boolean sample;
  private volatile @Nullable String token;

  Setup(
      AccountStore store,
      AccountChanges changes,
      Places places,
      Passwords passwords,
      Transactions transactions,
      @Value("${linli.sample:true}") boolean sample) {
    this.store = store;
    this.changes = changes;
    this.places = places;
    this.passwords = passwords;
    this.transactions = transactions;
    this.sample = sample;
  }

  @EventListener
  void started(WebServerInitializedEvent event) {
    if (!sample && store.none()) {
      String fresh = offer();
      LOG.warn(
          "No accounts yet. Set up the administrators once at http://localhost:{}/setup/{}",
          event.getWebServer().getPort(),
          fresh);
    }
  }

  /// A new link, in place of the one before.
  String offer() {
    String fresh = passwords.fresh() + passwords.fresh();
    token = fresh;
    return fresh;
  }

  /// A wrong or used link: not found.
  void require(String given) {
    String expected = token;
    boolean right =
        expected != null
            && MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    if (!right) {
      throw new NotFound();
    }
  }

  /// Opens the county from the dictionary and the three accounts, and gives their passwords; the
  /// link ends.
  synchronized List<AccountPages.Secret> run(
      String given, String county, String system, String security, String auditor) {
    require(given);
    if (!county.matches("[0-9]{6}")) {
      throw new Invalid("county", "access.error.county");
    }
    Map<AccountPart, String> logins = new LinkedHashMap<>();
    logins.put(AccountPart.SYSTEM_ADMINISTRATOR, system.strip());
    logins.put(AccountPart.SECURITY_ADMINISTRATOR, security.strip());
    logins.put(AccountPart.AUDITOR, auditor.strip());
    if (logins.values().stream().distinct().count() < logins.size()) {
      throw new Invalid("system", "access.error.passwordsDiffer");
    }
    Actor house = Actor.system(county);
    List<AccountPages.Secret> secrets =
        transactions.write(
            house.scope(),
            () -> {
              places.openCounty(house);
              List<AccountPages.Secret> made = new ArrayList<>();
              logins.forEach((part, login) -> made.add(open(house, part, login)));
              return made;
            });
    token = null;
    return secrets;
  }

  private AccountPages.Secret open(Actor house, AccountPart part, String login) {
    String password = passwords.fresh();
    try {
      changes.open(
          house,
          new Accounts.NewAccount(
              login, password, part, login.isEmpty() ? "-" : login, house.county(), null, null),
          false);
    } catch (Invalid wrong) {
      String field =
          switch (part) {
            case SECURITY_ADMINISTRATOR -> "security";
            case AUDITOR -> "auditor";
            default -> "system";
          };
      String key = wrong.fields().getOrDefault("login", "access.error.login");
      throw new Invalid(field, key);
    }
    return new AccountPages.Secret(house.county() + "/" + login, password);
  }
}
