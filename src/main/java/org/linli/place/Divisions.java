package org.linli.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 区划字典 — the nation's official divisions by code; counties are opened from it.
@Component
public class Divisions {

  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  Divisions(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /// 区划 — one entry: county 6, street 9, community 12 digits, and the name as published.
  record Division(String code, String name) {}

  /// The county and everything below it, in order of code; empty when the dictionary does not hold
  /// it.
  List<Division> of(String county) {
    return jdbc.sql("select code, name from division where code >= ? and code < ? order by code")
        .params(county, county + "~")
        .query((row, n) -> new Division(row.getString("code"), row.getString("name")))
        .list();
  }

  /// Takes lines `code,name[,…]` (a first line of headings is skipped) and gives their number; a
  /// code that is there already takes the new name.
  public int load(Reader lines) throws IOException {
    int count = 0;
    List<Object[]> batch = new ArrayList<>();
    BufferedReader reader = new BufferedReader(lines);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      String[] cells = line.split(",", 3);
      if (cells.length < 2 || !cells[0].matches("[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
        continue;
      }
      batch.add(new Object[] {cells[0], cells[1].strip()});
      count++;
      if (batch.size() == BATCH) {
        write(batch);
      }
    }
    write(batch);
    return count;
  }

  private void write(List<Object[]> batch) {
    batches.batchUpdate(
        """
        insert into division (code, name) values (?, ?)
        on conflict (code) do update set name = excluded.name
        """,
        batch);
    batch.clear();
  }
}
