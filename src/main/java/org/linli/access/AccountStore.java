package org.linli.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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
                  organisation_id, person_id, phone_hash, sample, granted, password_given, created_at)
                values (:county, :id, :login, :password, :part, :name, :path, :organisation, :person,
                  :phone, :sample, :granted, :given, :at)
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
            .param("granted", row.granted())
            .param("given", row.passwordGiven())
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

  void changePassword(String county, UUID id, String hash, boolean given, int version) {
    stale(
        jdbc.sql(
                """
                update account set password_hash = ?, password_given = ?, version = version + 1
                where county = ? and id = ? and version = ?
                """)
            .params(hash, given, county, id, version)
            .update());
  }

  void disable(String county, UUID id, @Nullable Instant at, int version) {
    stale(
        jdbc.sql(
                """
                update account set disabled_at = :at, version = version + 1
                where county = :county and id = :id and version = :version
                """)
            .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
            .param("county", county)
            .param("id", id)
            .param("version", version)
            .update());
  }

  /// Gives the account the part, place, organisation and person of this row.
  void give(Account row, UUID place) {
    stale(
        jdbc.sql(
                """
                update account set part = :part, place_id = :place, place_path = :path,
                  organisation_id = :organisation, person_id = :person, granted = true,
                  version = version + 1
                where county = :county and id = :id and version = :version
                """)
            .param("part", row.part().name())
            .param("place", place)
            .param("path", row.placePath())
            .param("organisation", row.organisation())
            .param("person", row.person())
            .param("county", row.county())
            .param("id", row.id())
            .param("version", row.version())
            .update());
  }

  /// Ends what was opened under the version so far, such as sessions.
  void touch(Account row) {
    stale(
        jdbc.sql(
                """
                update account set version = version + 1 where county = ? and id = ? and version = ?
                """)
            .params(row.county(), row.id(), row.version())
            .update());
  }

  /// Business accounts in use at a place or below it, or of an organisation, by name.
  List<Account> inside(String county, String path, @Nullable UUID organisation, int limit) {
    return jdbc.sql(
            """
            select * from account
            where county = :county and disabled_at is null and granted
              and part in ('CHIEF', 'HANDLER', 'COMMUNITY_DESK', 'STREET_DESK', 'COUNTY_DESK')
              and (organisation_id = :organisation
                or :path <> '' and place_path >= :path and place_path < :path || '~')
            order by display_name, login limit :limit
            """)
        .param("county", county)
        .param("organisation", organisation, Types.OTHER)
        .param("path", path)
        .param("limit", limit)
        .query(AccountStore::row)
        .list();
  }

  /// The accounts in use of one part.
  List<UUID> inUse(String county, AccountPart part) {
    return jdbc.sql(
            """
            select id from account
            where county = ? and part = ? and disabled_at is null and granted order by id
            """)
        .params(county, part.name())
        .query(UUID.class)
        .list();
  }

  /// The accounts in use of a person.
  List<Account> ofPerson(String county, UUID person) {
    return jdbc.sql(
            """
            select * from account
            where county = ? and person_id = ? and disabled_at is null and granted order by id
            """)
        .params(county, person)
        .query(AccountStore::row)
        .list();
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
            update account set password_hash = ?, password_given = true, sample = false,
              version = version + 1
            where county = ? and id = ?
            """)
        .params(passwordHash, account.county(), account.id())
        .update();
  }

  private static void stale(int changed) {
    if (changed == 0) {
      throw new Stale();
    }
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
        row.getInt("version"),
        row.getBoolean("granted"),
        row.getBoolean("password_given"));
  }
}
