package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 事项地点测试 — what hangs on a matter goes with it when another place takes it in.
@LinliTest
class MatterPlacesTests {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MatterPlaces matterPlaces;
  @Autowired private Places places;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;

  @Test
  void everythingThatHangsOnAMatterIsTakenInWithIt() {
    var walk = Walk.begin(beans);
    String county = walk.here().county();
    String from = walk.here().stairwell();
    String number = walk.report("OTHER");
    var into = places.byPath(county, walk.here().path(PlaceKind.BUILDING));
    Scope all = Scope.county(county);

    transactions.run(
        all,
        () -> {
          for (String table : List.of("matter_answer", "revisit")) {
            insert(table, county, number);
          }
          matterPlaces.takeIn(county, from, into);
        });

    for (String table :
        List.of("matter", "matter_item", "matter_text", "matter_answer", "revisit")) {
      assertThat(paths(all, table)).as(table).isNotEmpty().containsOnly(into.path());
    }
  }

  private void insert(String table, String county, String number) {
    String columns =
        table.equals("revisit")
            ? "id, category, state, closed_at, closed_seq, from_at, due_at"
            : "sealed";
    String values =
        table.equals("revisit") ? "?, category, 'DUE', now(), 1, now(), now()" : "?::text::bytea";
    database
        .sql(
            "insert into %s (county, matter_id, place_path, %s) select county, id, place_path, %s"
                    .formatted(table, columns, values)
                + " from matter where county = ? and number = ?")
        .params(table.equals("revisit") ? Id.fresh() : "x", county, number)
        .update();
  }

  private List<String> paths(Scope scope, String table) {
    return transactions.read(
        scope,
        () ->
            database
                .sql("select place_path from %s where county = ?".formatted(table))
                .param(scope.county())
                .query(String.class)
                .list());
  }
}
