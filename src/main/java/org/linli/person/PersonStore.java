package org.linli.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 人员存取 — rows of persons and where they live; the database holds to the scope once more.
@Repository
class PersonStore {

  static final String SELECT =
      """
      select p.*, coalesce(r.relation, '') as relation from person p
      left join residence r on r.county = p.county and r.person_id = p.id
        and r.place_id = p.place_id and r.until is null
      """;

  /// Who is here: not gone, not merged into somebody, not erased.
  static final String PRESENT =
      "p.left_on is null and p.merged_into is null and p.erased_at is null";

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

  /// Throws [Stale] when the version is not the stored one any more.
  void update(Person row, int version) {
    var duplicate = row.duplicateOf();
    int changed =
        jdbc.sql(
                """
                update person set name_sealed = :name, name_masked = :nameMasked, phone_sealed = :phone,
                  phone_masked = :phoneMasked, phone_hash = :phoneHash, id_number_sealed = :idNumber,
                  id_number_hash = :idNumberHash, sex = :sex, born = :born, duplicate_of = :duplicate,
                  ethnic_group = :ethnicGroup, labels = :labels, file_sealed = :file,
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
            .param("ethnicGroup", row.held().ethnicGroup())
            .param("labels", row.held().labels().toArray(String[]::new))
            .param("file", row.held().file())
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

  /// Those of the ids that lie in the scope.
  List<Person> all(Scope scope, Collection<UUID> ids) {
    return jdbc.sql(
            SELECT + "where p.county = ? and p.id = any(?) and " + scope.within("p.place_path"))
        .params(scope.county(), ids.toArray(UUID[]::new))
        .query(PersonStore::row)
        .list();
  }

  /// The file now lies at this place, as somebody who lives there (null) or has left on a day.
  void move(String county, PersonId id, PlaceId place, String path, @Nullable LocalDate leftOn) {
    jdbc.sql(
            """
            update person set place_id = :place, place_path = :path, left_on = :left,
              version = version + 1
            where county = :county and id = :id
            """)
        .param("place", place.value())
        .param("path", path)
        .param("left", leftOn)
        .param("county", county)
        .param("id", id.value())
        .update();
  }

  /// The persons registered at the place and below, by path; the next `limit` after an id of the
  /// same list.
  List<Person> below(Scope scope, String path, int limit) {
    return jdbc.sql(
            SELECT
                + "where p.county = ? and p.place_path >= ? and p.place_path < ? and "
                + PRESENT
                + " and "
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
            from person p where p.county = ? and p.place_path >= ? and p.place_path < ? and\s
            """
                + PRESENT)
        .params(county, path, path + "~")
        .query((row, n) -> new Persons.Counts(row.getInt("persons"), row.getInt("households")))
        .single();
  }

  private Optional<Person> first(Scope scope, String column, byte[] hash) {
    return jdbc.sql(
            SELECT
                + "where p.county = ? and p."
                + column
                + " = ? and p.merged_into is null and "
                + scope.within("p.place_path")
                + " order by p.duplicate_of nulls first, p.id limit 1")
        .params(scope.county(), hash)
        .query(PersonStore::row)
        .optional();
  }

  private static UUID own(Scope scope) {
    UUID own = scope.own();
    return own == null ? new UUID(0, 0) : own;
  }

  static Person row(ResultSet row, int number) throws SQLException {
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
        id(row, "duplicate_of"),
        row.getString("relation"),
        new Person.Held(
            row.getString("ethnic_group"),
            List.of((String[]) row.getArray("labels").getArray()),
            row.getBytes("file_sealed")),
        new Person.Ended(
            row.getObject("left_on", LocalDate.class),
            id(row, "merged_into"),
            row.getTimestamp("erased_at") != null),
        row.getInt("version"));
  }

  private static @Nullable PersonId id(ResultSet row, String column) throws SQLException {
    UUID id = row.getObject(column, UUID.class);
    return id == null ? null : new PersonId(id);
  }
}
