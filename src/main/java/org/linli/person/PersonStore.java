package org.linli.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.place.PlaceId;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 人员存取 — rows of persons and where they live; the database holds to the scope once more.
@Repository
class PersonStore {

  private static final String SELECT =
      """
      select p.*, coalesce(r.relation, '') as relation from person p
      left join residence r on r.county = p.county and r.person_id = p.id
        and r.place_id = p.place_id and r.until is null
      """;

  private final JdbcClient jdbc;

  PersonStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Person row, Instant at) {
    var duplicate = row.duplicateOf();
    jdbc.sql(
            """
            insert into person (county, id, place_id, place_path, name_sealed, name_masked, phone_sealed,
              phone_masked, phone_hash, id_number_sealed, id_number_hash, sex, born, duplicate_of, created_at)
            values (:county, :id, :place, :path, :name, :nameMasked, :phone, :phoneMasked, :phoneHash,
              :idNumber, :idNumberHash, :sex, :born, :duplicate, :at)
            """)
        .param("county", row.county())
        .param("id", row.id().value())
        .param("place", row.place().value())
        .param("path", row.placePath())
        .param("name", row.name())
        .param("nameMasked", row.nameMasked())
        .param("phone", row.phone())
        .param("phoneMasked", row.phoneMasked())
        .param("phoneHash", row.phoneHash())
        .param("idNumber", row.idNumber())
        .param("idNumberHash", row.idNumberHash())
        .param("sex", row.sex())
        .param("born", row.born())
        .param("duplicate", duplicate == null ? null : duplicate.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void lives(Person row, LocalDate since) {
    jdbc.sql(
            """
            insert into residence (county, person_id, place_id, place_path, relation, since)
            values (?, ?, ?, ?, ?, ?)
            on conflict (county, person_id, place_id) do update set relation = excluded.relation
            """)
        .params(
            row.county(),
            row.id().value(),
            row.place().value(),
            row.placePath(),
            row.relation(),
            since)
        .update();
  }

  /// Throws [Stale] when the version is not the stored one any more.
  void update(Person row, int version) {
    var duplicate = row.duplicateOf();
    int changed =
        jdbc.sql(
                """
                update person set name_sealed = :name, name_masked = :nameMasked, phone_sealed = :phone,
                  phone_masked = :phoneMasked, phone_hash = :phoneHash, id_number_sealed = :idNumber,
                  id_number_hash = :idNumberHash, sex = :sex, born = :born, duplicate_of = :duplicate,
                  version = version + 1
                where county = :county and id = :id and version = :version
                """)
            .param("name", row.name())
            .param("nameMasked", row.nameMasked())
            .param("phone", row.phone())
            .param("phoneMasked", row.phoneMasked())
            .param("phoneHash", row.phoneHash())
            .param("idNumber", row.idNumber())
            .param("idNumberHash", row.idNumberHash())
            .param("sex", row.sex())
            .param("born", row.born())
            .param("duplicate", duplicate == null ? null : duplicate.value())
            .param("county", row.county())
            .param("id", row.id().value())
            .param("version", version)
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  Optional<Person> find(Scope scope, PersonId id) {
    return jdbc.sql(
            SELECT
                + "where p.county = ? and p.id = ? and ("
                + scope.within("p.place_path")
                + " or p.id = ?::uuid)")
        .params(scope.county(), id.value(), String.valueOf(own(scope)))
        .query(PersonStore::row)
        .optional();
  }

  /// The persons registered at the place and below, by path; the next `limit` after an id of the
  /// same list.
  List<Person> below(Scope scope, String path, int limit) {
    return jdbc.sql(
            SELECT
                + "where p.county = ? and p.place_path >= ? and p.place_path < ? and "
                + scope.within("p.place_path")
                + " order by p.place_path, p.id limit ?")
        .params(scope.county(), path, path + "~", limit)
        .query(PersonStore::row)
        .list();
  }

  Optional<Person> byPhone(Scope scope, byte[] hash) {
    return first(scope, "phone_hash", hash);
  }

  Optional<Person> byIdNumber(Scope scope, byte[] hash) {
    return first(scope, "id_number_hash", hash);
  }

  Persons.Counts counts(String county, String path) {
    return jdbc.sql(
            """
            select count(*) as persons,
              count(distinct p.place_id) filter (where length(p.place_path) = 24) as households
            from person p where p.county = ? and p.place_path >= ? and p.place_path < ?
            """)
        .params(county, path, path + "~")
        .query((row, n) -> new Persons.Counts(row.getInt("persons"), row.getInt("households")))
        .single();
  }

  private Optional<Person> first(Scope scope, String column, byte[] hash) {
    return jdbc.sql(
            SELECT
                + "where p.county = ? and p."
                + column
                + " = ? and "
                + scope.within("p.place_path")
                + " order by p.id limit 1")
        .params(scope.county(), hash)
        .query(PersonStore::row)
        .optional();
  }

  private static UUID own(Scope scope) {
    UUID own = scope.own();
    return own == null ? new UUID(0, 0) : own;
  }

  private static Person row(ResultSet row, int number) throws SQLException {
    UUID duplicate = row.getObject("duplicate_of", UUID.class);
    return new Person(
        row.getString("county"),
        new PersonId(row.getObject("id", UUID.class)),
        new PlaceId(row.getObject("place_id", UUID.class)),
        row.getString("place_path"),
        row.getBytes("name_sealed"),
        row.getString("name_masked"),
        row.getBytes("phone_sealed"),
        row.getString("phone_masked"),
        row.getBytes("phone_hash"),
        row.getBytes("id_number_sealed"),
        row.getBytes("id_number_hash"),
        row.getString("sex"),
        row.getObject("born", LocalDate.class),
        duplicate == null ? null : new PersonId(duplicate),
        row.getString("relation"),
        row.getInt("version"));
  }
}
