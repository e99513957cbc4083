package org.linli.remark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 标签库 — the county's words, and which matters bear them.
@Component
class TagStore {

  private final JdbcClient database;

  TagStore(JdbcClient database) {
    this.database = database;
  }

  /// Those in use, by name.
  List<Tag> current(String county) {
    return database
        .sql("select * from tag where county = ? and ended_at is null order by name, id")
        .params(county)
        .query(TagStore::row)
        .list();
  }

  Optional<Tag> find(String county, UUID id) {
    return database
        .sql("select * from tag where county = ? and id = ?")
        .params(county, id)
        .query(TagStore::row)
        .optional();
  }

  void insert(String county, Tag tag) {
    database
        .sql("insert into tag (county, id, name) values (?, ?, ?)")
        .params(county, tag.id(), tag.name())
        .update();
  }

  /// False when it had ended already.
  boolean end(String county, UUID id, Instant at) {
    return database
            .sql("update tag set ended_at = ? where county = ? and id = ? and ended_at is null")
            .params(at.atOffset(ZoneOffset.UTC), county, id)
            .update()
        == 1;
  }

  /// What these matters bear, by matter.
  Map<UUID, List<Tag>> of(String county, Collection<UUID> matters) {
    Map<UUID, List<Tag>> found = new HashMap<>();
    if (matters.isEmpty()) {
      return found;
    }
    database
        .sql(
            """
            select b.matter_id, t.* from matter_tag b
            join tag t on t.county = b.county and t.id = b.tag_id
            where b.county = ? and b.matter_id = any(?)
            order by t.name, t.id
            """)
        .params(county, matters.toArray(UUID[]::new))
        .query(
            row -> {
              UUID matter = row.getObject("matter_id", UUID.class);
              found.computeIfAbsent(matter, any -> new ArrayList<>()).add(row(row, 0));
            });
    return found;
  }

  /// False when the matter bears it already.
  boolean putOn(String county, UUID matter, UUID tag) {
    return database
            .sql(
                """
                insert into matter_tag (county, matter_id, tag_id) values (?, ?, ?)
                on conflict do nothing
                """)
            .params(county, matter, tag)
            .update()
        == 1;
  }

  /// False when the matter did not bear it.
  boolean takeOff(String county, UUID matter, UUID tag) {
    return database
            .sql("delete from matter_tag where county = ? and matter_id = ? and tag_id = ?")
            .params(county, matter, tag)
            .update()
        == 1;
  }

  private static Tag row(ResultSet row, int n) throws SQLException {
    return new Tag(
        row.getObject("id", UUID.class), row.getString("name"), row.getObject("ended_at") != null);
  }
}
