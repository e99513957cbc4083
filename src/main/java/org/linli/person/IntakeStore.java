package org.linli.person;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.shared.RowBatch;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 成批登记存取 — reads and writes persons and residences many at a time; the database holds to the scope
/// once more.
@Repository
class IntakeStore {

  private static final String LOCK = " order by p.id for no key update of p";

  private final JdbcClient jdbc;

  IntakeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Those of the scope with one of these id numbers, who was found first before his duplicates.
  List<Person> byIdNumber(Scope scope, Collection<byte[]> hashes, boolean locked) {
    if (hashes.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            PersonStore.SELECT
                + "where p.county = ? and p.id_number_hash = any(?) and p.merged_into is null and "
                + scope.within("p.place_path")
                + (locked ? LOCK : " order by p.duplicate_of nulls first, p.id"))
        .params(scope.county(), hashes.toArray(byte[][]::new))
        .query(PersonStore::row)
        .list();
  }

  List<Person> byId(Scope scope, Collection<UUID> ids, boolean locked) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            PersonStore.SELECT
                + "where p.county = ? and p.id = any(?) and "
                + scope.within("p.place_path")
                + (locked ? LOCK : ""))
        .params(scope.county(), ids.toArray(UUID[]::new))
        .query(PersonStore::row)
        .list();
  }

  /// Everybody who belongs to one of these doors now.
  List<Residence> at(Scope scope, Collection<UUID> doors) {
    return jdbc.sql(
            "select * from residence r where r.county = ? and r.place_id = any(?) and r.until is"
                + " null and "
                + scope.within("r.place_path"))
        .params(scope.county(), doors.toArray(UUID[]::new))
        .query(ResidenceStore::row)
        .list();
  }

  static RowBatch persons() {
    return new RowBatch(
        "id uuid",
        "place_id uuid",
        "place_path text",
        "name_sealed bytea",
        "name_masked text",
        "phone_sealed bytea",
        "phone_masked text",
        "phone_hash bytea",
        "id_number_sealed bytea",
        "id_number_hash bytea",
        "sex text",
        "born date",
        "duplicate_of uuid",
        "ethnic_group text",
        "labels text[]",
        "file_sealed bytea",
        "left_on date");
  }

  static void add(RowBatch batch, Person p) {
    PersonId duplicate = p.duplicateOf();
    batch.add(
        p.id().value(),
        p.place().value(),
        p.placePath(),
        p.name(),
        p.nameMasked(),
        p.phone(),
        p.phoneMasked(),
        p.phoneHash(),
        p.idNumber(),
        p.idNumberHash(),
        p.sex(),
        p.born(),
        duplicate == null ? null : duplicate.value(),
        p.held().ethnicGroup(),
        "{" + String.join(",", p.held().labels()) + "}",
        p.held().file(),
        p.ended().leftOn());
  }

  void insert(String county, RowBatch persons, Instant at) {
    if (persons.isEmpty()) {
      return;
    }
    persons
        .of(
            jdbc,
            """
            insert into person (county, id, place_id, place_path, name_sealed, name_masked, phone_sealed,
              phone_masked, phone_hash, id_number_sealed, id_number_hash, sex, born, duplicate_of,
              ethnic_group, labels, file_sealed, left_on, created_at)
            select :county, r.id, r.place_id, r.place_path, r.name_sealed, r.name_masked, r.phone_sealed,
              r.phone_masked, r.phone_hash, r.id_number_sealed, r.id_number_hash, r.sex, r.born,
              r.duplicate_of, r.ethnic_group, r.labels, r.file_sealed, r.left_on, :at::timestamptz
            from :rows
            """)
        .param("county", county)
        .param("at", at.toString())
        .update();
  }

  void update(String county, RowBatch persons) {
    if (persons.isEmpty()) {
      return;
    }
    persons
        .of(
            jdbc,
            """
            update person p set place_id = r.place_id, place_path = r.place_path,
              phone_sealed = r.phone_sealed, phone_masked = r.phone_masked, phone_hash = r.phone_hash,
              id_number_sealed = r.id_number_sealed, id_number_hash = r.id_number_hash, sex = r.sex,
              born = r.born, duplicate_of = r.duplicate_of, ethnic_group = r.ethnic_group,
              labels = r.labels, file_sealed = r.file_sealed, left_on = r.left_on,
              version = p.version + 1
            from :rows where p.county = :county and p.id = r.id
            """)
        .param("county", county)
        .update();
  }

  static RowBatch residences() {
    return new RowBatch(
        "id uuid",
        "person_id uuid",
        "place_id uuid",
        "place_path text",
        "relation text",
        "tenure text",
        "lives_here boolean",
        "since date");
  }

  static void add(RowBatch batch, Residence r) {
    batch.add(
        r.id(),
        r.person().value(),
        r.place().value(),
        r.placePath(),
        r.relation(),
        r.tenure().name(),
        r.livesHere(),
        r.since());
  }

  void insertResidences(String county, RowBatch residences) {
    if (residences.isEmpty()) {
      return;
    }
    residences
        .of(
            jdbc,
            """
            insert into residence (county, id, person_id, place_id, place_path, relation, tenure,
              lives_here, since)
            select :county, r.id, r.person_id, r.place_id, r.place_path, r.relation, r.tenure,
              r.lives_here, r.since from :rows
            """)
        .param("county", county)
        .update();
  }

  void updateResidences(String county, RowBatch residences) {
    if (residences.isEmpty()) {
      return;
    }
    residences
        .of(
            jdbc,
            """
            update residence e set relation = r.relation, tenure = r.tenure, lives_here = r.lives_here,
              since = r.since, version = e.version + 1
            from :rows where e.county = :county and e.id = r.id
            """)
        .param("county", county)
        .update();
  }

  /// Where these persons lived until now ends on the day they live elsewhere.
  void leaveHomes(String county, RowBatch movers) {
    if (movers.isEmpty()) {
      return;
    }
    movers
        .of(
            jdbc,
            """
            update residence e set until = greatest(e.since, r.since), version = e.version + 1
            from :rows where e.county = :county and e.person_id = r.person_id and e.place_id <> r.place_id
              and e.until is null and e.lives_here
            """)
        .param("county", county)
        .update();
  }
}
