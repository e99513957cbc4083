package org.linli.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.admission.Admission.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 准入库 — the rows of the list; nothing is ever deleted.
@Component
class AdmissionStore {

  private final JdbcClient database;

  AdmissionStore(JdbcClient database) {
    this.database = database;
  }

  boolean holds(String county, String category, LocalDate day) {
    return database
        .sql(
            """
            select exists (select 1 from admission
              where county = ? and category = ? and state = 'APPROVED'
                and valid_from <= ? and (valid_until is null or valid_until > ?))
            """)
        .params(county, category, day, day)
        .query(Boolean.class)
        .single();
  }

  /// True when the category is on the list for good, on some day from this one on.
  boolean lasts(String county, String category) {
    return database
        .sql(
            """
            select exists (select 1 from admission
              where county = ? and category = ? and state = 'APPROVED' and valid_until is null)
            """)
        .params(county, category)
        .query(Boolean.class)
        .single();
  }

  /// What is asked for or counts on this day.
  List<Admission> current(String county, LocalDate day) {
    return database
        .sql(
            """
            select * from admission
            where county = ? and state <> 'REFUSED' and (valid_until is null or valid_until > ?)
            order by category, id
            """)
        .params(county, day)
        .query(AdmissionStore::row)
        .list();
  }

  /// What was refused or is over, the latest first.
  List<Admission> past(String county, LocalDate day, int limit) {
    return database
        .sql(
            """
            select * from admission
            where county = ? and (state = 'REFUSED' or valid_until <= ?)
            order by id desc limit ?
            """)
        .params(county, day, limit)
        .query(AdmissionStore::row)
        .list();
  }

  Optional<Admission> lock(String county, UUID id) {
    return database
        .sql("select * from admission where county = ? and id = ? for update")
        .params(county, id)
        .query(AdmissionStore::row)
        .optional();
  }

  void insert(String county, Admission a) {
    database
        .sql(
            """
            insert into admission (county, id, category, state, reason, valid_from, valid_until,
              asked_by, asked_name, decided_name, version)
            values (:county, :id, :category, :state, :reason, :from, :until, :askedBy, :askedName,
              :decidedName, :version)
            """)
        .param("county", county)
        .param("id", a.id())
        .param("category", a.category())
        .param("state", a.state().name())
        .param("reason", a.reason())
        .param("from", a.from())
        .param("until", a.until())
        .param("askedBy", a.askedBy())
        .param("askedName", a.askedName())
        .param("decidedName", a.decidedName())
        .param("version", a.version())
        .update();
  }

  /// Writes what was decided, or from which day it no longer holds; the row is locked.
  void update(String county, Admission a) {
    database
        .sql(
            """
            update admission set state = :state, valid_until = :until, decided_name = :decidedName,
              version = version + 1
            where county = :county and id = :id
            """)
        .param("state", a.state().name())
        .param("until", a.until())
        .param("decidedName", a.decidedName())
        .param("county", county)
        .param("id", a.id())
        .update();
  }

  private static Admission row(ResultSet row, int n) throws SQLException {
    return new Admission(
        row.getObject("id", UUID.class),
        row.getString("category"),
        State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("asked_by", UUID.class),
        row.getString("asked_name"),
        row.getString("decided_name"),
        row.getInt("version"));
  }
}
