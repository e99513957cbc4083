package org.linli.matter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.organisation.OpenWork;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostId;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 事项移交 — the items a post holds, and how they go on when its holder leaves: taken anew by who
/// follows, or passed up.
@Component
class MatterHandover implements OpenWork {

  /// 在手一件 — one item the post owes a move for.
  private record Owed(
      UUID matter, int item, String number, String path, String category, Rung rung) {}

  private final JdbcClient database;
  private final Names names;
  private final Destinations destinations;
  private final Desk desk;
  private final Transactions transactions;
  private final MatterClock clock;

  MatterHandover(
      JdbcClient database,
      Names names,
      Destinations destinations,
      Desk desk,
      Transactions transactions,
      MatterClock clock) {
    this.database = database;
    this.names = names;
    this.destinations = destinations;
    this.desk = desk;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String heading() {
    return "matter.handover";
  }

  @Override
  public List<Piece> openAt(String county, PostId post) {
    List<Owed> owed = owed(county, post);
    Map<String, String> places = names.places(county, owed.stream().map(Owed::path).toList());
    return owed.stream().map(o -> piece(county, o, places)).toList();
  }

  @Override
  public int handOver(Actor actor, PostId post, boolean up, String reason) {
    Actor system = Actor.system(actor.county());
    List<Owed> owed = owed(actor.county(), post);
    transactions.run(
        system.scope(),
        () -> {
          // several subjects in one transaction are taken in the order of their ids
          for (Owed each : owed.stream().sorted(MatterHandover::byId).toList()) {
            // where nobody stands higher it waits with the post
            boolean higher = up && above(system.county(), each).isPresent();
            var action = higher ? MatterAction.PASS_UP : MatterAction.HAND_OVER;
            var held = desk.lock(system, new MatterId(each.matter()));
            desk.move(system, held, each.item(), action, Brought.reason(reason), -1);
          }
        });
    return owed.size();
  }

  private List<Owed> owed(String county, PostId post) {
    return database
        .sql(
            """
            select i.matter_id, i.item, m.number, i.place_path, i.category, i.rung
            from matter_item i join matter m on m.county = i.county and m.id = i.matter_id
            where i.county = ? and i.holder_post = ? and i.due_at is not null
              and i.state in ('DISPATCHED', 'IN_HAND')
            order by i.due_at, i.matter_id, i.item
            """)
        .params(county, post.value())
        .query(
            (row, n) ->
                new Owed(
                    row.getObject("matter_id", UUID.class),
                    row.getInt("item"),
                    row.getString("number"),
                    row.getString("place_path"),
                    row.getString("category"),
                    Rung.valueOf(row.getString("rung"))))
        .list();
  }

  private Piece piece(String county, Owed o, Map<String, String> places) {
    Category.Name about = names.category(county, o.category());
    return new Piece(
        "matters/" + o.number(),
        o.number(),
        new PostCharter.Name(about.zh(), about.en()),
        places.getOrDefault(o.path(), ""),
        above(county, o).map(Ladder.Step::name).orElse(null));
  }

  private Optional<Ladder.Step> above(String county, Owed o) {
    var category = clock.category(county, o.category());
    var rungs = category == null ? List.of(Rung.values()) : category.ladder();
    return destinations.above(county, o.category(), o.path(), rungs, o.rung());
  }

  private static int byId(Owed one, Owed other) {
    int first = one.matter().toString().compareTo(other.matter().toString());
    return first == 0 ? Integer.compare(one.item(), other.item()) : first;
  }
}
