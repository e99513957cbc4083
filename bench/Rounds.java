import java.io.IOException;
import java.sql.Connection;
import java.util.Arrays;
import java.util.UUID;

/// 轮次 — what a rule change costs that falls on every household of the district, and what a chief's list
/// of today costs when there are ten times as many rounds.
final class Rounds {

  private static final int FEW = 100_000;
  private static final int MANY = 1_000_000;
  private static final double SECONDS = 10;
  private static final double TIMES = 1.5;
  private static final int WARM = 50;

  private final Application application;
  private final String county;
  private final boolean quick;

  Rounds(Application application, String county, boolean quick) {
    this.application = application;
    this.county = county;
    this.quick = quick;
  }

  void measure(Table table) throws Exception {
    try (Connection owner = application.connect("owner");
        Http http = new Http(application.port())) {
      Sql.run(owner, "set app.scope = '" + county + "'", "set synchronous_commit = off");
      rule(owner, http, table);
      list(owner, http, table);
    }
  }

  // the plan is made, then changed: the second one has every row to look at
  private void rule(Connection owner, Http http, Table table) throws Exception {
    SignedIn desk = SignedIn.as(application.port(), county, "county");
    plan(http, desk, 1, -1);
    long began = System.nanoTime();
    plan(http, desk, 15, 0);
    double took = (System.nanoTime() - began) / 1e9;
    long households =
        Sql.number(
            owner,
            "select count(distinct subject_id) from round where county = '%s' and plan = 'EVERY_DOOR'"
                .formatted(county));
    table.atMost(
        "a rule that changes for every household of the district",
        "%,d households".formatted(households),
        took,
        SECONDS,
        " s");
  }

  private void plan(Http http, SignedIn desk, int day, int seen) throws IOException {
    String json =
        """
        {"code": "EVERY_DOOR", "zh": "入户走访", "en": "Every door", "what": "PLACE/HOUSEHOLD",
         "owed": "POST", "post": "BUILDING_CHIEF", "rhythm": "MONTHLY", "n": "%d", "lead": "20",
         "grace": "5"%s}
        """
            .formatted(day, seen < 0 ? "" : ", \"seen\": " + seen);
    Http.Answer answer =
        http.send(
            desk.post("/api/v1/" + county + "/round-plans", UUID.randomUUID().toString(), json));
    if (answer.status() != 200) {
      throw new IOException("the plan answered " + answer.status() + " " + answer.text());
    }
  }

  private void list(Connection owner, Http http, Table table) throws Exception {
    SignedIn chief = SignedIn.as(application.port(), county, "grid");
    byte[] asked = chief.get("/work/" + county + "/rounds");
    double[] took = new double[2];
    int[] sizes = quick ? new int[] {FEW, FEW * 3} : new int[] {FEW, MANY};
    for (int i = 0; i < 2; i++) {
      upTo(owner, sizes[i]);
      took[i] = median(http, asked);
    }
    table.atMost(
        "today's list of a worker, from %,d to %,d rounds".formatted(sizes[0], sizes[1]),
        "%.1f ms, then %.1f ms".formatted(took[0], took[1]),
        took[1] / took[0],
        TIMES,
        "×");
  }

  // rounds of the last years as they ended, one in fifty due at somebody else's
  private void upTo(Connection owner, int wanted) throws Exception {
    long there =
        Sql.number(owner, "select count(*) from round where county = '%s'".formatted(county));
    Bench.say("Filling from %,d to %,d rounds", there, wanted);
    Sql.run(
        owner,
        """
        insert into round (county, id, plan, kind, selector, subject_id, place_id, place_path, holder,
          form, priority, period, start_on, due_on, end_on, state, done_on)
        select r.county, gen_random_uuid(), 'OLD_' || k, r.kind, r.selector, r.subject_id, r.place_id,
          r.place_path, r.holder, r.form, r.priority, r.period - 30 * k, r.start_on - 30 * k,
          r.due_on - 30 * k, r.end_on - 30 * k, 'DONE', r.due_on - 30 * k
        from round r cross join generate_series(1, 40) k
        where r.county = '%s' and r.plan = 'EVERY_DOOR'
        order by k, r.id offset (select count(*) from round where county = '%s' and plan like 'OLD_%%')
        limit %d
        """
            .formatted(county, county, Math.max(0, wanted - there)),
        "vacuum (analyze) round");
  }

  private double median(Http http, byte[] asked) throws IOException {
    double[] took = new double[quick ? 100 : 300];
    for (int i = -WARM; i < took.length; i++) {
      long began = System.nanoTime();
      Http.Answer answer = http.send(asked);
      if (answer.status() != 200) {
        throw new IOException("the list answered " + answer.status());
      }
      if (i >= 0) {
        took[i] = (System.nanoTime() - began) / 1e6;
      }
    }
    Arrays.sort(took);
    return took[took.length / 2];
  }
}
