package org.linli.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.credential.SignIns;
import org.linli.person.Holding;
import org.linli.person.Whom;
import org.linli.shared.AccountPart;
import org.linli.shared.Time;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 账号持有 — the accounts by which a person signs in, as a resident with his phone or as one of the
/// staff, and when he did.
@Component
class AccountsHeld implements Holding {

  private static final int AFTER_POSTS = 30;
  private static final int ALL = Integer.MAX_VALUE;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final JdbcClient jdbc;
  private final SignIns signIns;
  private final Vault vault;
  private final Clock clock;

  AccountsHeld(JdbcClient jdbc, SignIns signIns, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.signIns = signIns;
    this.vault = vault;
    this.clock = clock;
  }

  /// 一个账号.
  private record Held(UUID id, AccountPart part, String name, String opened, boolean disabled) {}

  @Override
  public int order() {
    return AFTER_POSTS;
  }

  @Override
  public List<Item> held(Whom whom) {
    List<Item> items = new ArrayList<>();
    for (Held account : accounts(whom)) {
      items.add(item(account));
      signIns.of(whom.county(), account.id(), ALL).forEach(attempt -> items.add(item(attempt)));
    }
    return items;
  }

  /// A member of the staff signs in by a name somebody answers for.
  @Override
  public Optional<String> against(Whom whom) {
    return accounts(whom).stream()
            .anyMatch(account -> account.part() != AccountPart.RESIDENT && !account.disabled())
        ? Optional.of("access.against.account")
        : Optional.empty();
  }

  /// The account stays as the number the journal speaks of; nobody signs in by it any more.
  @Override
  public void erase(Whom whom) {
    UUID[] ids = ids(whom).toArray(UUID[]::new);
    jdbc.sql(
            """
            update account set login = 'erased:' || id, password_hash = null, display_name = '',
              person_id = null, phone_hash = null, disabled_at = coalesce(disabled_at, ?),
              version = version + 1
            where county = ? and id = any(?)
            """)
        .params(clock.instant().atOffset(ZoneOffset.UTC), whom.county(), ids)
        .update();
    for (UUID id : ids) {
      signIns.erase(whom.county(), id);
    }
    jdbc.sql("update matter_link set person_id = null where county = ? and person_id = any(?)")
        .params(whom.county(), whom.persons().toArray(UUID[]::new))
        .update();
    byte[] hash = phoneHash(whom);
    if (hash != null) {
      jdbc.sql("delete from phone_code where county = ? and phone_hash = ?")
          .params(whom.county(), hash)
          .update();
    }
  }

  @Override
  public void merge(String county, UUID from, UUID into) {
    jdbc.sql(
            """
            update account set person_id = ?, version = version + 1
            where county = ? and person_id = ?
            """)
        .params(into, county, from)
        .update();
  }

  List<UUID> ids(Whom whom) {
    return accounts(whom).stream().map(Held::id).toList();
  }

  private List<Held> accounts(Whom whom) {
    byte[] hash = phoneHash(whom);
    return jdbc.sql(
            """
            select id, part, display_name, created_at, disabled_at from account
            where county = :county
              and (person_id = any(:persons) or phone_hash = :hash and part = 'RESIDENT')
            order by created_at, id
            """)
        .param("county", whom.county())
        .param("persons", whom.persons().toArray(UUID[]::new))
        .param("hash", hash == null ? new byte[0] : hash)
        .query(
            (row, n) ->
                new Held(
                    row.getObject("id", UUID.class),
                    AccountPart.valueOf(row.getString("part")),
                    row.getString("display_name"),
                    day(row.getTimestamp("created_at")),
                    row.getTimestamp("disabled_at") != null))
        .list();
  }

  private byte @Nullable [] phoneHash(Whom whom) {
    String phone = whom.phone();
    return phone == null ? null : vault.fingerprint("account-phone", phone);
  }

  private static Item item(Held account) {
    Map<String, String> facts = new LinkedHashMap<>();
    boolean staff = account.part().isStaff();
    facts.put(
        "access.held.part",
        "key:" + (staff ? "access.part." : "audit.part.") + account.part().name());
    facts.put("access.held.name", account.name());
    facts.put("access.held.opened", account.opened());
    if (account.disabled()) {
      facts.put("access.held.disabled", "key:access.held.disabled.true");
    }
    return new Item("access.held", facts);
  }

  private static Item item(SignIns.Attempt attempt) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("access.held.at", MINUTE.format(attempt.at().atZone(Time.ZONE)));
    facts.put("access.held.outcome", "key:account.outcome." + attempt.outcome());
    facts.put("access.held.origin", "key:account.origin." + attempt.origin());
    facts.put("access.held.browser", "key:account.browser." + attempt.browser());
    facts.put("access.held.system", "key:account.system." + attempt.system());
    return new Item("access.held.signIn", facts);
  }

  private static String day(Timestamp at) {
    return Time.day(at.toInstant()).toString();
  }
}
