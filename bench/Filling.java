import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// 装填 — brings the county to a wanted number of matters: copies of the sample's own, spread over
/// three years and all places and categories; one in a hundred is open and held by somebody.
final class Filling {

  private static final int DAYS = 3 * 365;
  private static final int PER_DESK = 16;
  private static final String[] TABLES = {
    "matter", "matter_item", "matter_stage", "matter_text", "journal"
  };

  private final Application application;
  private final String county;
  private final String desk;
  private int made;

  /// @param desk place path of the desk whose inbox is measured; every fourth open matter lies
  ///   there
  Filling(Application application, String county, String desk) {
    this.application = application;
    this.county = county;
    this.desk = desk;
  }

  /// Adds what is missing, counts the figures anew, and leaves tables and statistics in order.
  void upTo(int matters) throws Exception {
    try (Connection owner = application.connect("owner")) {
      long there = Sql.number(owner, "select count(*) from matter where county = '" + county + "'");
      Bench.say("Filling from %,d to %,d matters", there, matters);
      Sql.run(owner, "set app.scope = '" + county + "'", "set synchronous_commit = off");
      owner.setAutoCommit(false);
      plan(owner, made, (int) (made + matters - there));
      made += (int) (matters - there);
      copy(
          owner,
          "matter",
          "t.id = f.template",
          Map.of(
              "id",
              "f.id",
              "number",
              "f.number",
              "category",
              "f.category",
              "place_id",
              "f.place_id",
              "follows",
              "null"));
      copy(
          owner,
          "matter_item",
          "t.matter_id = f.template and t.item = 1",
          Map.of("matter_id", "f.id", "category", "f.category"));
      copy(owner, "matter_stage", "t.matter_id = f.template", Map.of("matter_id", "f.id"));
      copy(
          owner,
          "matter_text",
          "t.matter_id = f.template and t.seq = 1",
          Map.of("matter_id", "f.id"));
      copy(owner, "journal", "t.subject = f.template and t.seq = 1", Map.of("subject", "f.id"));
      Sql.run(owner, "drop table fill");
      owner.commit();
    }
    count();
    try (Connection owner = application.connect("owner")) {
      for (String table : TABLES) {
        Sql.run(owner, "vacuum (analyze) " + table);
      }
      for (String table : List.of("cell", "counted", "tally", "tallied")) {
        Sql.run(owner, "vacuum (analyze) figure_" + table);
      }
    }
    try (Connection superuser = application.connect("superuser")) {
      Sql.run(superuser, "checkpoint");
    }
  }

  /// Random numbers of the county's matters, the same sequence in each run.
  List<String> numbers(int count) throws Exception {
    try (Connection owner = application.connect("owner")) {
      Sql.run(owner, "select setseed(0.42)");
      return Sql.list(
          owner,
          "select number from matter where county = '%s' order by random() limit %d"
              .formatted(county, count));
    }
  }

  // which row is copied to which: n counts through all fillings, so that ids and numbers never meet
  private void plan(Connection owner, int from, int to) throws SQLException {
    Sql.run(
        owner,
        """
        create temporary table template on commit drop as
        select m.id, m.place_id, m.place_path, m.category, m.opened_at, i.due_at is not null as open,
          m.place_path like '%2$s%%' as desk,
          row_number() over (partition by i.due_at is not null, i.due_at is not null and m.place_path like '%2$s%%'
            order by m.id) - 1 as k
        from matter m join matter_item i on i.county = m.county and i.matter_id = m.id and i.item = 1
        where m.county = '%1$s' and (i.due_at is not null or m.state in ('CLOSED', 'CONFIRMED'))
          and exists (select 1 from matter_text x where x.county = m.county and x.matter_id = m.id and x.seq = 1)
        """
            .formatted(county, desk),
        """
        create temporary table spot on commit drop as
        select id, path, row_number() over (order by path) - 1 as k from place
        where county = '%s' and kind in ('STAIRWELL', 'BUILDING', 'GRID', 'SITE')
        """
            .formatted(county),
        """
        create temporary table sort on commit drop as
        select code, row_number() over (order by code) - 1 as k from (
          select distinct code from category where county = '%s') c
        """
            .formatted(county),
        """
        create temporary table fill as
        with n as (
          select n, n %% 100 = 0 as open, n %% (100 * %3$d) = 0 as desk,
            (now() at time zone 'Asia/Shanghai')::date - (n %% %4$d + 1) as day
          from generate_series(%1$d, %2$d) n),
        moment as (
          select *, (day + make_interval(secs => 25200 + n %% 50000)) at time zone 'Asia/Shanghai' as at from n),
        size as (
          select (select count(*) from template where not open) as ended,
            (select count(*) from template where open and desk) as desk,
            (select count(*) from template where open and not desk) as open,
            (select count(*) from spot) as spots, (select count(*) from sort) as sorts)
        select n.n, t.id as template, n.open,
          (lpad(to_hex((extract(epoch from case when n.open then t.opened_at else n.at end) * 1000)::bigint), 12, '0')
            || '7' || substr(md5(n.n::text), 1, 3) || '8' || substr(md5(n.n::text), 4, 15))::uuid as id,
          '%5$s-' || to_char(n.day, 'YYMMDD') || '-' || 5000 + n.n / %4$d as number,
          case when n.open then t.place_id else s.id end as place_id,
          case when n.open then t.place_path else s.path end as place_path,
          case when n.open then t.category else c.code end as category,
          case when n.open then make_interval(secs => n.n %% 997) else n.at - t.opened_at end as shift
        from moment n cross join size
        join template t on t.open = n.open and (not n.open or t.desk = n.desk)
          and t.k = n.n / (case when n.open then 100 else 1 end)
            %% (case when not n.open then size.ended when n.desk then size.desk else size.open end)
        join spot s on s.k = n.n::bigint * 7919 %% size.spots
        join sort c on c.k = n.n %% size.sorts
        """
            .formatted(from, to - 1, PER_DESK, DAYS, county),
        "analyze fill");
  }

  /// Copies rows of the templates: what is named gets its new value, every moment moves by the same
  /// span.
  private void copy(Connection owner, String table, String join, Map<String, String> changed)
      throws SQLException {
    List<String> columns =
        Sql.list(
            owner,
            """
            select column_name || ' ' || data_type from information_schema.columns
            where table_name = '%s' and table_schema = 'public' order by ordinal_position
            """
                .formatted(table));
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      String name = column.substring(0, column.indexOf(' '));
      names.add(name);
      String kept = column.contains("timestamp") ? "t.%s + f.shift" : "t.%s";
      values.add(
          name.equals("place_path")
              ? "f.place_path"
              : changed.getOrDefault(name, kept.formatted(name)));
    }
    Sql.run(
        owner,
        "insert into %s (%s) select %s from fill f join %s t on t.county = '%s' and %s order by f.n"
            .formatted(
                table, String.join(", ", names), String.join(", ", values), table, county, join));
  }

  /// The module's own rebuild, which the sample uses too, on a connection of the application's
  /// user.
  private void count() throws Exception {
    try (Connection app = application.connect("app")) {
      app.setAutoCommit(false);
      Sql.run(app, "set local app.scope = '" + county + "'");
      JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(app, true));
      Object marks = made("figure.Marks", jdbc);
      call(marks, "lock", county, "matter");
      call(made("figure.CellStore", jdbc), "rebuild", county);
      call(marks, "lock", county, "rate");
      call(made("figure.TallyStore", jdbc), "rebuild", county, made("rate.RateTally"));
      app.commit();
    }
  }

  private static Object made(String type, Object... values) throws Exception {
    Constructor<?> maker = Class.forName("org.linli." + type).getDeclaredConstructors()[0];
    maker.setAccessible(true);
    return maker.newInstance(values);
  }

  private static void call(Object on, String name, Object... values) throws Exception {
    for (Method method : on.getClass().getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == values.length) {
        method.setAccessible(true);
        method.invoke(on, values);
      }
    }
  }
}
