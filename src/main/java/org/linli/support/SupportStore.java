package org.linli.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostKind;
import org.linli.place.Paths;
import org.linli.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 激励存取 — reads and writes offers, who has them and what was used.
@Repository
class SupportStore {

  private static final String HOLDERS =
      """
      select e.*, s.kind, s.title, s.uses, s.valid_until, a.public_name, a.until, p.id as post, p.kind as post_kind
      from entitlement e
      join support s on s.county = e.county and s.id = e.support_id
      join appointment a on a.county = e.county and a.id = e.appointment_id
      join post p on p.county = a.county and p.id = a.post_id
      """;

  private final JdbcClient jdbc;

  SupportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// 一项激励 — one offer with its numbers in a scope.
  record Offer(
      UUID id,
      String county,
      SupportKind kind,
      String title,
      @Nullable String partner,
      String path,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Integer uses,
      int given,
      int used) {}

  /// 一份享有 — one entitlement with whose it is.
  record Held(
      UUID id,
      UUID support,
      SupportKind kind,
      String offer,
      @Nullable Integer uses,
      @Nullable LocalDate until,
      String name,
      boolean over,
      UUID post,
      PostKind postKind,
      String path,
      @Nullable String detail,
      LocalDate givenOn,
      @Nullable LocalDate returnedOn,
      int used) {}

  List<Offer> offers(Scope scope) {
    return jdbc.sql(offers(scope, "") + " order by s.kind, s.valid_from desc, s.id")
        .params(scope.county())
        .query(SupportStore::offer)
        .list();
  }

  Optional<Offer> offer(Scope scope, UUID id) {
    return jdbc.sql(offers(scope, " and s.id = ?"))
        .params(scope.county(), id)
        .query(SupportStore::offer)
        .optional();
  }

  private static String offers(Scope scope, String further) {
    return """
    select s.*, count(e.id) as given, coalesce(sum(e.used), 0) as used
    from support s
    left join entitlement e on e.county = s.county and e.support_id = s.id and %s
    where s.county = ?%s group by s.county, s.id
    """
        .formatted(scope.within("e.place_path"), further);
  }

  void insert(Offer o) {
    jdbc.sql(
            """
            insert into support (county, id, kind, title, partner, place_path, valid_from,
              valid_until, uses) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                o.county(),
                o.id(),
                o.kind().name(),
                o.title(),
                o.partner(),
                o.path(),
                o.from(),
                o.until(),
                o.uses()))
        .update();
  }

  /// The appointments in office in an area that do not have it yet.
  List<UUID> without(Scope scope, UUID support, String area, @Nullable PostKind kind) {
    String code = kind == null ? null : kind.code();
    return jdbc.sql(
            """
            select a.id from appointment a join post p on p.county = a.county and p.id = a.post_id
            where a.county = ? and a.until is null and a.place_path >= ? and a.place_path < ?
              and (?::text is null or p.kind = ?) and %s
              and not exists (select 1 from entitlement e where e.county = a.county
                and e.support_id = ? and e.appointment_id = a.id)
            order by a.id
            """
                .formatted(scope.within("a.place_path")))
        .params(Arrays.asList(scope.county(), area, Paths.end(area), code, code, support))
        .query(UUID.class)
        .list();
  }

  /// Gives it to appointments; `ids` are as many fresh ids.
  int give(
      String county,
      UUID support,
      UUID[] ids,
      UUID[] appointments,
      @Nullable String detail,
      LocalDate day) {
    return jdbc.sql(
            """
            insert into entitlement (county, id, support_id, appointment_id, place_path, detail,
              given_on)
            select a.county, g.id, ?, a.id, a.place_path, ?, ?
            from unnest(?::uuid[], ?::uuid[]) as g (id, appointment)
            join appointment a on a.county = ? and a.id = g.appointment
            on conflict do nothing
            """)
        .params(Arrays.asList(support, detail, day, ids, appointments, county))
        .update();
  }

  /// Who has an offer, in order of place, the next `limit` after an id.
  List<Held> holders(Scope scope, UUID support, @Nullable UUID after, int limit) {
    return jdbc.sql(
            HOLDERS
                + """
                where e.county = ? and e.support_id = ? and %s
                  and (?::uuid is null or (e.place_path, e.id) > (select l.place_path, l.id
                    from entitlement l where l.county = e.county and l.id = ?))
                order by e.place_path, e.id limit ?
                """
                    .formatted(scope.within("e.place_path")))
        .params(Arrays.asList(scope.county(), support, after, after, limit))
        .query(SupportStore::held)
        .list();
  }

  /// What those in office at a post have.
  List<Held> ofPost(String county, UUID post) {
    return held(
        """
        where e.county = ? and p.id = ? and (a.until is null or e.returned_on is null
          and s.kind = 'ISSUE') order by s.kind, e.given_on, e.id
        """,
        county,
        post);
  }

  /// What persons have and had.
  List<Held> ofPersons(String county, List<UUID> persons) {
    return held(
        "where e.county = ? and a.person_id = any(?) order by e.given_on, e.id",
        county,
        persons.toArray(UUID[]::new));
  }

  /// What goes back when an appointment ends.
  List<Held> toReturn(String county, UUID appointment) {
    return held(
        """
        where e.county = ? and e.appointment_id = ? and s.kind = 'ISSUE' and e.returned_on is null
        order by e.given_on, e.id
        """,
        county,
        appointment);
  }

  private List<Held> held(String where, Object... params) {
    return jdbc.sql(HOLDERS + where).params(params).query(SupportStore::held).list();
  }

  /// Each use of these entitlements, the latest first.
  Map<UUID, List<SupportPages.Use>> uses(String county, List<Held> of) {
    Map<UUID, List<SupportPages.Use>> uses = new HashMap<>();
    jdbc.sql(
            """
            select entitlement_id, used_on, note from entitlement_use
            where county = ? and entitlement_id = any(?) order by used_on desc, id desc
            """)
        .params(county, of.stream().map(Held::id).toArray(UUID[]::new))
        .query(
            row -> {
              uses.computeIfAbsent(
                      row.getObject("entitlement_id", UUID.class), id -> new ArrayList<>())
                  .add(
                      new SupportPages.Use(
                          row.getObject("used_on", LocalDate.class), row.getString("note")));
            });
    return uses;
  }

  /// One entitlement; when asked, locked until the transaction ends.
  Optional<Held> one(Scope scope, UUID id, boolean lock) {
    String where = "where e.county = ? and e.id = ? and " + scope.within("e.place_path");
    return held(lock ? where + " for update of e" : where, scope.county(), id).stream().findFirst();
  }

  void use(String county, UUID use, UUID id, LocalDate day, @Nullable String note) {
    jdbc.sql(
            """
            insert into entitlement_use (county, id, entitlement_id, used_on, note)
            values (?, ?, ?, ?, ?)
            """)
        .params(Arrays.asList(county, use, id, day, note))
        .update();
    jdbc.sql(
            """
            update entitlement set used = used + 1, version = version + 1
            where county = ? and id = ?
            """)
        .params(county, id)
        .update();
  }

  void giveBack(String county, UUID id, LocalDate day) {
    jdbc.sql(
            """
            update entitlement set returned_on = ?, version = version + 1
            where county = ? and id = ?
            """)
        .params(day, county, id)
        .update();
  }

  private static Offer offer(ResultSet row, int n) throws SQLException {
    return new Offer(
        row.getObject("id", UUID.class),
        row.getString("county"),
        SupportKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("partner"),
        row.getString("place_path"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getObject("uses", Integer.class),
        row.getInt("given"),
        row.getInt("used"));
  }

  private static Held held(ResultSet row, int n) throws SQLException {
    return new Held(
        row.getObject("id", UUID.class),
        row.getObject("support_id", UUID.class),
        SupportKind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getObject("uses", Integer.class),
        row.getObject("valid_until", LocalDate.class),
        row.getString("public_name"),
        row.getObject("until") != null,
        row.getObject("post", UUID.class),
        new PostKind(row.getString("post_kind")),
        row.getString("place_path"),
        row.getString("detail"),
        row.getObject("given_on", LocalDate.class),
        row.getObject("returned_on", LocalDate.class),
        row.getInt("used"));
  }
}
