package org.linli.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.credential.Passwords;
import org.linli.credential.SecurityRules;
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

/// 初始设置 — an empty house prints one link, and for another county one is asked for; whoever opens it
/// sets up the three administrators, once.
@Component
public class Setup {

  private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

  private final AccountStore store;
  private final Opening opening;
  private final Passwords passwords;
  private final Transactions transactions;
  private final boolean sample;
  private volatile @Nullable Offer offer;

  Setup(
      AccountStore store,
      Opening opening,
      Passwords passwords,
      Transactions transactions,
      @Value("${linli.sample:true}") boolean sample) {
    this.store = store;
    this.opening = opening;
    this.passwords = passwords;
    this.transactions = transactions;
    this.sample = sample;
  }

  /// 开设所需 — what is opened: the county, its accounts, and its rules for signing in.
  @Component
  record Opening(Places places, AccountChanges changes, SecurityRules rules) {}

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

  /// 所给链接 — the one link there is.
  ///
  /// @param county what it is for; empty = whoever opens it says so
  private record Offer(String token, String county) {}

  /// A new link, in place of the one before.
  String offer() {
    return offer("");
  }

  /// True when the county has no account that could open others.
  public boolean vacant(String county) {
    return store.none(county);
  }

  /// A new link for the administrators of one county, in place of the one before.
  public String offer(String county) {
    String fresh = passwords.fresh() + passwords.fresh();
    offer = new Offer(fresh, county);
    return fresh;
  }

  /// The county the link is for, empty when it is to be said; a wrong or used link: not found.
  String require(String given) {
    Offer expected = offer;
    boolean right =
        expected != null
            && MessageDigest.isEqual(
                expected.token().getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    if (expected == null || !right) {
      throw new NotFound();
    }
    return expected.county();
  }

  /// Opens the county from the dictionary and the three accounts, and gives their passwords; the
  /// link ends.
  synchronized List<AccessPages.Secret> run(
      String given, String county, String system, String security, String auditor) {
    String meant = require(given);
    if (!county.matches("[0-9]{6}") || !meant.isEmpty() && !meant.equals(county)) {
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
    List<AccessPages.Secret> secrets =
        transactions.write(
            house.scope(),
            () -> {
              opening.places.openCounty(house);
              opening.rules.change(county, SecurityRules.Rule.strict());
              List<AccessPages.Secret> made = new ArrayList<>();
              logins.forEach((part, login) -> made.add(open(house, part, login)));
              return made;
            });
    offer = null;
    return secrets;
  }

  private AccessPages.Secret open(Actor house, AccountPart part, String login) {
    String password = passwords.fresh(login);
    try {
      opening.changes.open(
          house,
          new Accounts.NewAccount(
              login, password, part, login.isEmpty() ? "-" : login, house.county(), null, null),
          false,
          true);
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
    return new AccessPages.Secret(house.county() + "/" + login, password);
  }
}
