package org.linli.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.place.PlaceId;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 居住存取 — rows of who lives behind which door; the database holds to the scope once more.
@Repository
class ResidenceStore {

  static final String HEAD = "02";

  private final JdbcClient jdbc;

  ResidenceStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(String county, Residence row) {
    jdbc.sql(
            """
            insert into residence (county, id, person_id, place_id, place_path, relation, tenure,
              lives_here, since, until, verified_on)
            values (:county, :id, :person, :place, :path, :relation, :tenure, :here, :since, :until,
              :verified)
            """)
        .param("county", county)
        .param("id", row.id())
        .param("person", row.person().value())
        .param("place", row.place().value())
        .param("path", row.placePath())
        .param("relation", row.relation())
        .param("tenure", row.tenure().name())
        .param("here", row.livesHere())
        .param("since", row.since())
        .param("until", row.until())
        .param("verified", row.verifiedOn())
        .update();
  }

  /// Throws [Stale] when the version is not the stored one any more.
  void update(String county, Residence row) {
    int changed =
        jdbc.sql(
                """
                update residence set relation = :relation, tenure = :tenure, since = :since,
                  until = :until, verified_on = :verified, version = version + 1
                where county = :county and id = :id and version = :version
                """)
            .param("relation", row.relation())
            .param("tenure", row.tenure().name())
            .param("since", row.since())
            .param("until", row.until())
            .param("verified", row.verifiedOn())
            .param("county", county)
            .param("id", row.id())
            .param("version", row.version())
            .update();
    if (changed == 0) {
      throw new Stale();
    }
  }

  Optional<Residence> find(Scope scope, UUID id) {
    return jdbc.sql(
            "select * from residence r where r.county = ? and r.id = ? and "
                + scope.within("r.place_path"))
        .params(scope.county(), id)
        .query(ResidenceStore::row)
        .optional();
  }

  /// Everybody at the door, those who live there first, heads of households first among them.
  List<Residence> at(Scope scope, String path, int limit) {
    return jdbc.sql(
            """
            select * from residence r where r.county = ? and r.place_path = ? and %s
            order by r.until desc nulls first, r.lives_here desc, (r.relation <> '02'), r.since, r.id
            limit ?
            """
                .formatted(scope.within("r.place_path")))
        .params(scope.county(), path, limit)
        .query(ResidenceStore::row)
        .list();
  }

  /// Every residence of the persons in the scope, the latest first.
  List<Residence> of(Scope scope, Collection<UUID> persons) {
    return jdbc.sql(
            """
            select * from residence r where r.county = ? and r.person_id = any(?) and %s
            order by r.until desc nulls first, r.since desc, r.id
            """
                .formatted(scope.within("r.place_path")))
        .params(scope.county(), persons.toArray(UUID[]::new))
        .query(ResidenceStore::row)
        .list();
  }

  /// True when somebody else is the head behind this door.
  boolean headed(String county, PlaceId place, PersonId but) {
    return jdbc.sql(
            """
            select exists (select 1 from residence
              where county = ? and place_id = ? and until is null and relation = ? and person_id <> ?)
            """)
        .params(county, place.value(), HEAD, but.value())
        .query(Boolean.class)
        .single();
  }

  /// What somebody is to the head of his household changes with his file.
  void relate(Person person) {
    jdbc.sql(
            """
            update residence set relation = ?, version = version + 1
            where county = ? and person_id = ? and place_id = ? and until is null
            """)
        .params(person.relation(), person.county(), person.id().value(), person.place().value())
        .update();
  }

  /// The residences of one file become those of another; where both are at the same door now, one
  /// stays.
  void give(String county, PersonId from, PersonId to) {
    jdbc.sql(
            """
            delete from residence r where r.county = ? and r.person_id = ? and r.until is null
              and exists (select 1 from residence o where o.county = r.county and o.person_id = ?
                and o.place_id = r.place_id and o.until is null)
            """)
        .params(county, from.value(), to.value())
        .update();
    jdbc.sql("update residence set person_id = ? where county = ? and person_id = ?")
        .params(to.value(), county, from.value())
        .update();
  }

  /// Ends where somebody lives now, all but the named residence.
  void leaveHome(String county, PersonId person, UUID but, LocalDate until) {
    jdbc.sql(
            """
            update residence set until = greatest(since, ?::date), version = version + 1
            where county = ? and person_id = ? and until is null and lives_here and id <> ?
            """)
        .params(until, county, person.value(), but)
        .update();
  }

  void delete(String county, PersonId person) {
    jdbc.sql("delete from residence where county = ? and person_id = ?")
        .params(county, person.value())
        .update();
  }

  static Residence row(ResultSet row, int number) throws SQLException {
    return new Residence(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        new PlaceId(row.getObject("place_id", UUID.class)),
        row.getString("place_path"),
        row.getString("relation"),
        Tenure.valueOf(row.getString("tenure")),
        row.getBoolean("lives_here"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getObject("verified_on", LocalDate.class),
        row.getInt("version"));
  }
}
