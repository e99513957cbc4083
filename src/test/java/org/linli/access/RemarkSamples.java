package org.linli.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.matter.Reported;
import org.linli.shared.Id;

/// 备注试问 — what is kept beside a matter: tags, internal remarks, and who follows it.
final class RemarkSamples extends Samples {

  private @Nullable UUID word;

  RemarkSamples(World world) {
    super(world);
    each("GET /matters/{number}/remarks", this::held);
    each("POST /matters/{number}/remarks", cell -> held(cell).with("text", "先联系物业再上门"));
    each("POST /matters/{number}/tags", cell -> held(cell).with("tag", word().toString()));
    each(
        "POST /matters/{number}/tags/{tag}/end",
        cell -> {
          Reported matter = MatterSamples.held(world, cell);
          UUID tag = word();
          insert("matter_tag", "matter_id, tag_id", matter.id().value(), tag);
          return Ask.at("number", matter.number(), "tag", tag.toString()).lies(cell.area());
        });
    each("POST /matters/{number}/follow", this::held);
    each(
        "POST /matters/{number}/follow/end",
        cell -> {
          Reported matter = MatterSamples.held(world, cell);
          if (cell.may()) {
            follow(matter, world.actor(cell.part()).id());
          }
          return Ask.at("number", matter.number()).lies(cell.area());
        });
    same("GET /followed", Ask::plain);
    same("POST /followed/seen", () -> Ask.plain().quiet());
    same("GET /tags", Ask::plain);
    same("POST /tags", () -> Ask.of("name", "试贴" + objects.next("word")));
    each("POST /tags/{id}/end", cell -> Ask.at("id", (cell.may() ? tag() : word()).toString()));
  }

  private Ask held(Cell cell) {
    Reported matter =
        objects.kept("held by " + cell.part(), cell, a -> MatterSamples.held(world, cell));
    return Ask.at("number", matter.number()).lies(cell.area());
  }

  // one for all: a county has not many
  private UUID word() {
    if (word == null) {
      word = tag();
    }
    return word;
  }

  private UUID tag() {
    UUID id = Id.fresh();
    insert("tag", "id, name", id, "标签" + objects.next("tag"));
    return id;
  }

  private void follow(Reported matter, UUID account) {
    world
        .doors
        .jdbc()
        .sql(
            """
            insert into follow (county, id, account_id, matter_id, since, seen_at)
            values (?, ?, ?, ?, now(), now())
            """)
        .params(world.county, Id.fresh(), account, matter.id().value())
        .update();
  }

  private void insert(String table, String columns, Object one, Object other) {
    world
        .doors
        .jdbc()
        .sql("insert into %s (county, %s) values (?, ?, ?)".formatted(table, columns))
        .params(world.county, one, other)
        .update();
  }
}
