package org.linli.organisation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// 岗位规程存取 — reads and writes what a county says of its kinds of posts; nothing is overwritten.
@Repository
class PostKindStore {

  private final JdbcClient jdbc;

  PostKindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The rows that hold on a day.
  List<PostKinds.Version> valid(String county, LocalDate day) {
    return jdbc.sql(
            """
            select * from post_kind
            where county = ? and valid_from <= ? and (valid_until is null or valid_until > ?)
            """)
        .params(county, day, day)
        .query(PostKindStore::row)
        .list();
  }

  /// Everything ever said of a kind, the latest first.
  List<PostKinds.Version> history(String county, String code) {
    return jdbc.sql("select * from post_kind where county = ? and code = ? order by version desc")
        .params(county, code)
        .query(PostKindStore::row)
        .list();
  }

  /// Ends the row that holds; false when somebody was faster.
  boolean end(String county, String code, LocalDate day, int version) {
    return jdbc.sql(
                """
                update post_kind set valid_until = ?
                where county = ? and code = ? and version = ? and valid_until is null
                """)
            .params(day, county, code, version)
            .update()
        == 1;
  }

  /// False when this version is there already.
  boolean insert(String county, UUID id, PostKinds.Version row) {
    PostCharter c = row.charter();
    return jdbc.sql(
                """
                insert into post_kind (county, id, code, name_zh, name_en, place_kind, rung, position,
                  duties, term_months, several, deputies, in_use, owner, valid_from, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (county, code, version) do nothing
                """)
            .params(
                Arrays.asList(
                    county,
                    id,
                    c.kind().code(),
                    c.name().zh(),
                    c.name().en(),
                    name(c.placeKind()),
                    name(c.rung()),
                    c.position(),
                    c.duties().toArray(String[]::new),
                    c.termMonths(),
                    c.several(),
                    c.deputies(),
                    c.inUse(),
                    row.owner(),
                    row.from(),
                    row.version()))
            .update()
        == 1;
  }

  /// Opens the post on every place of the level that has none yet; `ids` are as many fresh ids.
  int openMissing(String county, PostKind kind, PlaceKind placeKind, UUID[] ids) {
    return jdbc.sql(
            """
            insert into post (county, id, kind, place_id, place_path)
            select p.county, i.id, ?, p.id, p.path
            from (select county, id, path, row_number() over (order by path) as n from place
                  where county = ? and kind = ? and retired_at is null
                    and not exists (select 1 from post o where o.county = place.county
                      and o.place_id = place.id and o.kind = ?)) p
            join unnest(?::uuid[]) with ordinality as i (id, n) on i.n = p.n
            """)
        .params(kind.code(), county, placeKind.name(), kind.code(), ids)
        .update();
  }

  /// How many places of the level have no such post.
  int missing(String county, PostKind kind, PlaceKind placeKind) {
    return jdbc.sql(
            """
            select count(*) from place
            where county = ? and kind = ? and retired_at is null
              and not exists (select 1 from post o where o.county = place.county
                and o.place_id = place.id and o.kind = ?)
            """)
        .params(county, placeKind.name(), kind.code())
        .query(Integer.class)
        .single();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static PostKinds.Version row(ResultSet row, int n) throws SQLException {
    String placeKind = row.getString("place_kind");
    String rung = row.getString("rung");
    Array duties = row.getArray("duties");
    return new PostKinds.Version(
        new PostCharter(
            new PostKind(row.getString("code")),
            new PostCharter.Name(row.getString("name_zh"), row.getString("name_en")),
            placeKind == null ? null : PlaceKind.valueOf(placeKind),
            rung == null ? null : Answering.Rung.valueOf(rung),
            row.getInt("position"),
            List.of((String[]) duties.getArray()),
            row.getObject("term_months", Integer.class),
            row.getBoolean("several"),
            row.getInt("deputies"),
            row.getBoolean("in_use")),
        row.getString("owner"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getInt("version"));
  }
}
