package org.linli.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// 导入内容存取 — what stands in a list, sealed; readable in a transaction of who sent it only.
@Repository
class PartStore {

  /// Lines in one part.
  static final int SIZE = 500;

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<RawLine>> LINES = new TypeReference<>() {};
  private static final TypeReference<List<Objection>> OBJECTIONS = new TypeReference<>() {};
  private static final TypeReference<Headings> HEADINGS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Vault vault;

  PartStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /// 内容种类 — what a part holds.
  private enum Kind {
    /// 表头.
    HEADINGS,
    /// 数据行.
    LINES,
    /// 退回.
    OBJECTIONS
  }

  /// The scope in which somebody reads the lists he sent, and all else he may see.
  static Scope own(Actor actor) {
    Scope scope = actor.scope();
    return new Scope(
        scope.county(),
        scope.paths(),
        scope.organisations(),
        scope.posts(),
        actor.id(),
        scope.matters());
  }

  void headings(String county, UUID list, UUID uploader, Headings headings) {
    delete(county, list, Kind.HEADINGS);
    insert(county, list, Kind.HEADINGS, 0, uploader, headings);
  }

  Headings headings(String county, UUID list) {
    return read(county, list, Kind.HEADINGS, 0, HEADINGS);
  }

  void lines(String county, UUID list, int part, UUID uploader, List<RawLine> lines) {
    insert(county, list, Kind.LINES, part, uploader, lines);
  }

  List<RawLine> lines(String county, UUID list, int part) {
    return read(county, list, Kind.LINES, part, LINES);
  }

  /// Takes the place of what was said after an earlier look.
  void objections(String county, UUID list, UUID uploader, List<Objection> objections) {
    delete(county, list, Kind.OBJECTIONS);
    for (int i = 0; i * SIZE < objections.size(); i++) {
      List<Objection> some =
          objections.subList(i * SIZE, Math.min(objections.size(), (i + 1) * SIZE));
      insert(county, list, Kind.OBJECTIONS, i, uploader, some);
    }
  }

  List<Objection> objections(String county, UUID list, int limit) {
    List<Objection> all = new ArrayList<>();
    jdbc.sql(
            """
            select sealed from import_part
            where county = ? and import_id = ? and kind = ? order by part limit ?
            """)
        .params(county, list, Kind.OBJECTIONS.name(), limit / SIZE + 1)
        .query(
            row -> {
              all.addAll(JSON.readValue(vault.open(county, row.getBytes("sealed")), OBJECTIONS));
            });
    return all.size() > limit ? all.subList(0, limit) : all;
  }

  /// True while the content is there.
  boolean holds(String county, UUID list) {
    return jdbc.sql("select exists (select 1 from import_part where county = ? and import_id = ?)")
        .params(county, list)
        .query(Boolean.class)
        .single();
  }

  void delete(String county, UUID list) {
    jdbc.sql("delete from import_part where county = ? and import_id = ?")
        .params(county, list)
        .update();
  }

  private void delete(String county, UUID list, Kind kind) {
    jdbc.sql("delete from import_part where county = ? and import_id = ? and kind = ?")
        .params(county, list, kind.name())
        .update();
  }

  private void insert(
      String county, UUID list, Kind kind, int part, UUID uploader, Object content) {
    jdbc.sql(
            """
            insert into import_part (county, import_id, kind, part, uploader_id, sealed)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            county,
            list,
            kind.name(),
            part,
            uploader,
            vault.seal(county, JSON.writeValueAsString(content)))
        .update();
  }

  private <T> T read(String county, UUID list, Kind kind, int part, TypeReference<T> type) {
    byte[] sealed =
        jdbc.sql(
                """
                select sealed from import_part
                where county = ? and import_id = ? and kind = ? and part = ?
                """)
            .params(county, list, kind.name(), part)
            .query((row, n) -> row.getBytes("sealed"))
            .single();
    return JSON.readValue(vault.open(county, sealed), type);
  }
}
