package org.linli.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 脉搏 — counts up whenever something happened to a matter of a county: one row a county, so that
/// any node can ask for all of its readers at once.
@Component
class Pulse implements Hears {

  private final JdbcClient database;

  Pulse(JdbcClient database) {
    this.database = database;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    if (acts.stream().anyMatch(act -> act.noun().equals("matter"))) {
      database
          .sql(
              """
              insert into pulse (county, beat) values (?, 1)
              on conflict (county) do update set beat = pulse.beat + 1
              """)
          .param(county)
          .update();
    }
  }

  /// The beat of each county; 0 where nothing ever happened.
  Map<String, Long> beats(Set<String> counties) {
    Map<String, Long> beats = new HashMap<>();
    counties.forEach(county -> beats.put(county, 0L));
    database
        .sql("select county, beat from pulse where county = any(?)")
        .param(counties.toArray(String[]::new))
        .query(
            row -> {
              beats.put(row.getString("county"), row.getLong("beat"));
            });
    return beats;
  }
}
