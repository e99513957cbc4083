package org.linli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 账号存取 — rows of accounts.
@Repository
class AccountStore {

  private final JdbcClient jdbc;

  AccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// False when the login, or the phone of a resident, is taken in the county.
  boolean insert(Account row, byte @Nullable [] phoneHash, Instant at) {
    return jdbc.sql(
                """
                insert into account (county, id, login, password_hash, part, display_name, place_path,
                  organisation_id, person_id, phone_hash, sample, created_at)
                values (:county, :id, :login, :password, :part, :name, :path, :organisation, :person,
                  :phone, :sample, :at)
                on conflict do nothing
                """)
            .param("county", row.county())
            .param("id", row.id())
            .param("login", row.login())
            .param("password", row.passwordHash())
            .param("part", row.part().name())
            .param("name", row.displayName())
            .param("path", row.placePath())
            .param("organisation", row.organisation())
            .param("person", row.person())
            .param("phone", phoneHash)
            .param("sample", row.sample())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  Optional<Account> find(String county, UUID id) {
    return jdbc.sql("select * from account where county = ? and id = ?")
        .params(county, id)
        .query(AccountStore::row)
        .optional();
  }

  Optional<Account> byLogin(String county, String login) {
    return jdbc.sql("select * from account where county = ? and login = ?")
        .params(county, login)
        .query(AccountStore::row)
        .optional();
  }

  Optional<Account> byPhone(String county, byte[] phoneHash) {
    return jdbc.sql("select * from account where county = ? and phone_hash = ?")
        .params(county, phoneHash)
        .query(AccountStore::row)
        .optional();
  }

  /// Staff and administrators by login; residents are nobody's list.
  List<Account> staff(String county, String after, int limit) {
    return jdbc.sql(
            """
            select * from account
            where county = ? and part <> 'RESIDENT' and login > ? order by login limit ?
            """)
        .params(county, after, limit)
        .query(AccountStore::row)
        .list();
  }

  Map<UUID, String> names(String county, Collection<UUID> accounts) {
    Map<UUID, String> names = new HashMap<>();
    jdbc.sql("select id, display_name from account where county = ? and id = any(?)")
        .params(county, accounts.toArray(UUID[]::new))
        .query(
            row -> {
              names.put(row.getObject("id", UUID.class), row.getString("display_name"));
            });
    return names;
  }

  void change(
      String county,
      UUID id,
      @Nullable String passwordHash,
      @Nullable Instant disabledAt,
      int version) {
    int changed =
        jdbc.sql(
                """
                update account set password_hash = :password, disabled_at = :disabled, version = version + 1
                where county = :county and id = :id and version = :version
                """)
            .param("password", passwordHash)
            .param("disabled", disabledAt == null ? null : disabledAt.atOffset(ZoneOffset.UTC))
            .param("county", county)
            .param("id", id)
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  /// True when nobody at all can sign in here yet. Spans counties: it asks about the house, not
  /// about data.
  boolean none() {
    return !jdbc.sql("select exists (select 1 from account where part <> 'RESIDENT')")
        .query(Boolean.class)
        .single();
  }

  /// True when the county has no staff account.
  boolean none(String county) {
    return !jdbc.sql(
            "select exists (select 1 from account where county = ? and part <> 'RESIDENT')")
        .param(county)
        .query(Boolean.class)
        .single();
  }

  /// True when an account with a well-known password exists. Spans counties like [#none].
  boolean anySample() {
    return jdbc.sql(
            "select exists (select 1 from account where sample and password_hash is not null)")
        .query(Boolean.class)
        .single();
  }

  /// The sample accounts of every county, higher parts first. Spans counties like [#none].
  List<Account> samples(int limit) {
    return jdbc.sql(
            """
            select * from account where sample and password_hash is not null
            order by length(place_path), county, login limit ?
            """)
        .params(limit)
        .query(AccountStore::row)
        .list();
  }

  /// Takes the password from every sample account. Spans counties like [#none].
  void closeSamples() {
    jdbc.sql(
            """
            update account set password_hash = null, version = version + 1
            where sample and password_hash is not null
            """)
        .update();
  }

  void open(Account account, String passwordHash) {
    jdbc.sql(
            """
            update account set password_hash = ?, sample = false, version = version + 1
            where county = ? and id = ?
            """)
        .params(passwordHash, account.county(), account.id())
        .update();
  }

  private static Account row(ResultSet row, int number) throws SQLException {
    Timestamp disabled = row.getTimestamp("disabled_at");
    return new Account(
        row.getString("county"),
        row.getObject("id", UUID.class),
        row.getString("login"),
        row.getString("password_hash"),
        AccountPart.valueOf(row.getString("part")),
        row.getString("display_name"),
        row.getString("place_path"),
        row.getObject("organisation_id", UUID.class),
        row.getObject("person_id", UUID.class),
        disabled == null ? null : disabled.toInstant(),
        row.getBoolean("sample"),
        row.getInt("version"));
  }
}
