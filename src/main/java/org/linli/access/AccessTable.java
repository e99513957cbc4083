package org.linli.access;

import static org.linli.access.PartSets.ADMINISTRATOR;
import static org.linli.access.PartSets.ADMINISTRATORS;
import static org.linli.access.PartSets.DESKS;
import static org.linli.access.PartSets.EVERYBODY;
import static org.linli.access.PartSets.HOLDERS;
import static org.linli.access.PartSets.PUBLIC;
import static org.linli.access.PartSets.STAFF;
import static org.linli.access.PartSets.WORKERS;
import static org.linli.access.PartSets.and;
import static org.linli.access.Relation.AREA;
import static org.linli.access.Relation.COUNTY;
import static org.linli.access.Relation.NONE;
import static org.linli.access.Relation.OWN;
import static org.linli.shared.AccountPart.AUDITOR;
import static org.linli.shared.AccountPart.CHIEF;
import static org.linli.shared.AccountPart.COUNTY_DESK;
import static org.linli.shared.AccountPart.RESIDENT;
import static org.linli.shared.AccountPart.SECURITY_ADMINISTRATOR;
import static org.linli.shared.AccountPart.SYSTEM_ADMINISTRATOR;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;

/// 访问表 — who may use which endpoint; the only such list. The security chain reads it, an endpoint
/// without a row is refused, and a test walks every row with every part.
final class AccessTable {

  private static final List<AccessRow> ROWS =
      List.copyOf(
          new Rows()
              .files()
              .access()
              .publicPages()
              .matters()
              .registers()
              .chiefs()
              .persons()
              .households()
              .reading()
              .all);
  private static final AccessIndex INDEX = new AccessIndex(ROWS);

  private AccessTable() {}

  /// The row of an endpoint as a request asks for it: the most specific one that fits.
  static Optional<AccessRow> row(HttpMethod method, String path) {
    return INDEX.find(method, path);
  }

  /// All rows, the most specific first.
  static List<AccessRow> rows() {
    return ROWS;
  }

  /// 行 — the rows by subject.
  private static final class Rows extends AccessRows {

    private static final Comparator<AccessRow> SPECIFIC =
        Comparator.comparing(AccessRow::path, PathPattern.SPECIFICITY_COMPARATOR);

    Rows files() {
      for (String file :
          List.of("/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/*.txt", "/*.webmanifest")) {
        row("GET " + file, EVERYBODY, NONE);
      }
      row("GET /webjars/{*file}", EVERYBODY, NONE);
      row("GET /actuator/health", EVERYBODY, NONE);
      row("GET /v3/api-docs", EVERYBODY, NONE);
      row("GET /v3/api-docs.yaml", EVERYBODY, NONE);
      row("GET /error", EVERYBODY, NONE);
      return this;
    }

    Rows access() {
      row("GET /sign-in", EVERYBODY, NONE);
      row("POST /sign-in", EVERYBODY, NONE);
      row("POST /sign-in/code", EVERYBODY, NONE);
      row("POST /sign-out", EVERYBODY, NONE);
      row("GET /work/sign-in", EVERYBODY, NONE);
      row("POST /work/sign-in", EVERYBODY, NONE);
      row("GET /work/sign-in/next", EVERYBODY, NONE);
      row("POST /work/sign-in/code", EVERYBODY, NONE);
      row("POST /work/sign-in/password", EVERYBODY, NONE);
      row("POST /work/sign-in/factor", EVERYBODY, NONE);
      row("GET /l/{link}", EVERYBODY, NONE);
      row("GET /setup/{token}", EVERYBODY, NONE);
      row("POST /setup/{token}", EVERYBODY, NONE);
      row("POST /care", EVERYBODY, NONE);
      row("POST /language", EVERYBODY, NONE);
      row("GET /work", STAFF, NONE);
      row("GET /api/v1/{county}/me", EVERYBODY, NONE);
      both("GET", "/journal", EnumSet.of(AUDITOR), COUNTY);
      both("GET", "/journal.zip", EnumSet.of(AUDITOR), COUNTY);
      row("GET /work/{county}/journal/checks", EnumSet.of(AUDITOR), COUNTY);
      both("POST", "/journal/checks", EnumSet.of(AUDITOR), COUNTY);
      both("GET", "/accounts", ADMINISTRATORS, COUNTY);
      both("POST", "/accounts", ADMINISTRATOR, COUNTY);
      both("POST", "/accounts/{id}/moves/{action}", ADMINISTRATORS, COUNTY);
      both("GET", "/accounts/{id}/part", EnumSet.of(SECURITY_ADMINISTRATOR), COUNTY);
      both("POST", "/accounts/{id}/part", EnumSet.of(SECURITY_ADMINISTRATOR), COUNTY);
      both("GET", "/security", EnumSet.of(SECURITY_ADMINISTRATOR), COUNTY);
      both("POST", "/security", EnumSet.of(SECURITY_ADMINISTRATOR), COUNTY);
      both("GET", "/mine", STAFF, NONE);
      both("POST", "/mine/password", STAFF, NONE);
      both("POST", "/mine/factor/moves/{action}", STAFF, NONE);
      both("POST", "/mine/sessions/{id}/end", STAFF, NONE);
      both("GET", "/delegations", WORKERS, NONE);
      both("POST", "/delegations", WORKERS, NONE);
      both("POST", "/delegations/{id}/end", WORKERS, NONE);
      row("POST /work/{county}/standing-in", WORKERS, NONE);
      return this;
    }

    Rows publicPages() {
      row("GET /", PUBLIC, NONE);
      row("POST /home", PUBLIC, NONE);
      row("GET /b/{code}", PUBLIC, NONE);
      row("GET /report", PUBLIC, NONE);
      row("POST /report", PUBLIC, NONE);
      row("GET /m/{number}", PUBLIC, NONE);
      row("POST /m/{number}/moves/{action}", PUBLIC, OWN);
      row("POST /m/{number}/followers", EnumSet.of(RESIDENT), NONE);
      row("GET /api/v1/{county}/m/{number}", PUBLIC, NONE);
      row("POST /api/v1/{county}/m/{number}/moves/{action}", PUBLIC, OWN);
      row("POST /api/v1/{county}/m/{number}/followers", EnumSet.of(RESIDENT), NONE);
      row("GET /a/{county}/{id}", PUBLIC, OWN);
      row("GET /a/{county}/{id}/thumb", PUBLIC, OWN);
      row("GET /sample/messages", PUBLIC, NONE);
      row("POST /api/v1/{county}/attachments", PUBLIC, NONE);
      row("POST /api/v1/{county}/matters", PUBLIC, NONE);
      return this;
    }

    Rows matters() {
      both("GET", "/today", WORKERS, NONE);
      both("GET", "/inbox", WORKERS, NONE);
      both("POST", "/inbox/dispatches", DESKS, NONE);
      both("GET", "/inbox/stream", WORKERS, NONE);
      row("GET /api/v1/{county}/inbox/filters", WORKERS, NONE);
      both("POST", "/inbox/filters", WORKERS, NONE);
      both("POST", "/inbox/filters/{id}/end", WORKERS, NONE);
      both("GET", "/wordings", WORKERS, NONE);
      both("POST", "/wordings", WORKERS, NONE);
      both("POST", "/wordings/{id}/end", WORKERS, NONE);
      both("GET", "/problems", DESKS, AREA);
      both("GET", "/satisfied", DESKS, AREA);
      both("GET", "/matters/{number}", HOLDERS, OWN);
      both("POST", "/matters/{number}/calls", HOLDERS, OWN);
      both("POST", "/matters/{number}/moves/{action}", DESKS, AREA);
      both("POST", "/matters/{number}/items/{item}/moves/{action}", HOLDERS, OWN);
      all.addAll(CatalogueRows.rows());
      all.addAll(HotlineRows.rows());
      all.addAll(IntakeRows.rows());
      all.addAll(RemarkRows.rows());
      all.addAll(RepeatRows.rows());
      all.addAll(RespiteRows.rows());
      all.addAll(MessageRows.rows());
      all.addAll(RevisitRows.rows());
      all.addAll(RateRows.rows());
      all.addAll(RoundRows.rows());
      all.addAll(WhistleRows.rows());
      all.addAll(SupervisionRows.rows());
      all.addAll(SimilarRows.rows());
      return this;
    }

    Rows registers() {
      both("GET", "/places", and(DESKS, SYSTEM_ADMINISTRATOR), NONE);
      both("POST", "/places", DESKS, AREA);
      both("GET", "/places/{id}", and(DESKS, CHIEF), AREA);
      both("POST", "/places/{id}", DESKS, AREA);
      both("GET", "/marks", DESKS, NONE);
      both("GET", "/places/{id}/doors", DESKS, AREA);
      both("POST", "/places/{id}/doors", DESKS, AREA);
      both("POST", "/places/{id}/marks", DESKS, AREA);
      both("POST", "/places/{id}/marks/{mark}/end", DESKS, AREA);
      both("GET", "/places/{id}/premises", and(DESKS, CHIEF), AREA);
      both("POST", "/places/{id}/site", DESKS, AREA);
      both("POST", "/places/{id}/use", DESKS, AREA);
      both("GET", "/places/{id}/redraw", DESKS, AREA);
      both("POST", "/places/{id}/redraws", DESKS, AREA);
      both("POST", "/places/{id}/retirement", DESKS, AREA);
      both("GET", "/redraws/{id}", DESKS, AREA);
      both("POST", "/county", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
      both("POST", "/counties", ADMINISTRATOR, NONE);
      both("POST", "/counties/{code}/setup", ADMINISTRATOR, NONE);
      both("GET", "/divisions", ADMINISTRATOR, NONE);
      both("POST", "/divisions", ADMINISTRATOR, NONE);
      both("GET", "/divisions/{code}", ADMINISTRATOR, NONE);
      row("GET /api/v1/{county}/divisions/editions", ADMINISTRATOR, NONE);
      both("GET", "/divisions/editions/{number}", ADMINISTRATOR, NONE);
      row("GET /api/v1/{county}/places/locate", PUBLIC, NONE);
      both("GET", "/places/{id}/boundary", DESKS, AREA);
      both("POST", "/places/{id}/boundary", DESKS, AREA);
      both("GET", "/places/{id}/point", DESKS, AREA);
      both("POST", "/places/{id}/point", DESKS, AREA);
      both("GET", "/boundaries", DESKS, NONE);
      both("POST", "/boundaries", DESKS, NONE);
      row("GET /work/{county}/boundaries.geojson", DESKS, NONE);
      both("GET", "/map", DESKS, AREA);
      both("GET", "/organisations", DESKS, NONE);
      both("POST", "/organisations", DESKS, AREA);
      both("GET", "/organisations/{id}", DESKS, AREA);
      both("POST", "/organisations/{id}", DESKS, AREA);
      both("POST", "/organisations/{id}/retirement", DESKS, AREA);
      both("GET", "/roster", DESKS, NONE);
      row("GET /work/{county}/roster.xlsx", DESKS, NONE);
      both("GET", "/coverage", DESKS, NONE);
      row("GET /api/v1/{county}/answering", DESKS, AREA);
      both("GET", "/posts/{id}", and(DESKS, CHIEF), AREA);
      both("GET", "/holders/{person}", DESKS, AREA);
      both("POST", "/posts", DESKS, AREA);
      both("POST", "/posts/{id}/appointments", DESKS, AREA);
      row("GET /work/{county}/posts/{id}/deputies", DESKS, AREA);
      both("POST", "/posts/{id}/deputies", DESKS, AREA);
      both("GET", "/posts/{id}/appointments/{appointment}/leaving", DESKS, AREA);
      both("POST", "/posts/{id}/appointments/{appointment}/leaving", DESKS, AREA);
      both("POST", "/posts/{id}/appointments/{appointment}/phone", DESKS, AREA);
      return this;
    }

    Rows chiefs() {
      all.addAll(ChiefRows.rows());
      all.addAll(ListRows.rows());
      return this;
    }

    Rows persons() {
      both("GET", "/persons", and(DESKS, CHIEF), AREA);
      both("POST", "/persons", DESKS, AREA);
      row("GET /work/{county}/persons/new", DESKS, AREA);
      both("GET", "/persons/{id}", and(DESKS, CHIEF), AREA);
      both("POST", "/persons/{id}", DESKS, AREA);
      row("GET /work/{county}/persons/{id}/change", DESKS, AREA);
      both("POST", "/persons/{id}/clear-views", and(DESKS, CHIEF), AREA);
      row("GET /work/{county}/persons/{id}/file", DESKS, AREA);
      row("GET /api/v1/{county}/persons/{id}/file", and(DESKS, CHIEF), AREA);
      both("POST", "/persons/{id}/file", DESKS, AREA);
      both("GET", "/requests", DESKS, NONE);
      both("GET", "/persons/{id}/requests", DESKS, AREA);
      both("POST", "/persons/{id}/requests", DESKS, AREA);
      both("POST", "/persons/{id}/requests/{request}/decision", DESKS, AREA);
      both("POST", "/persons/{id}/requests/{request}/export", DESKS, AREA);
      both("GET", "/duplicates", EnumSet.of(COUNTY_DESK), COUNTY);
      both("POST", "/duplicates/{id}", EnumSet.of(COUNTY_DESK), COUNTY);
      return this;
    }

    Rows households() {
      both("GET", "/households/{id}", and(DESKS, CHIEF), AREA);
      row("GET /work/{county}/households/{id}/residences/new", DESKS, AREA);
      both("POST", "/households/{id}/residences", DESKS, AREA);
      row("GET /work/{county}/households/{id}/residences/{residence}", DESKS, AREA);
      both("POST", "/households/{id}/residences/{residence}", DESKS, AREA);
      both("POST", "/households/{id}/residences/{residence}/end", DESKS, AREA);
      both("POST", "/households/{id}/verifications", DESKS, AREA);
      row("GET /work/{county}/households/{id}/rental", DESKS, AREA);
      both("POST", "/households/{id}/rental", DESKS, AREA);
      both("POST", "/households/{id}/rental/clear-views", and(DESKS, CHIEF), AREA);
      both("GET", "/composition", WORKERS, COUNTY);
      return this;
    }

    Rows reading() {
      both("GET", "/dashboard", DESKS, AREA);
      row("GET /api/v1/{county}/figures", DESKS, AREA);
      both("GET", "/matters", DESKS, AREA);
      row("GET /wall/{county}", EnumSet.of(COUNTY_DESK), COUNTY);
      both("GET", "/boards", DESKS, NONE);
      both("POST", "/boards", DESKS, AREA);
      both("GET", "/boards/{code}", DESKS, AREA);
      both("POST", "/boards/moves/{action}", DESKS, AREA);
      both("GET", "/boards/prints", DESKS, NONE);
      both("POST", "/boards/prints", DESKS, AREA);
      both("GET", "/boards/prints/{id}", DESKS, AREA);
      both("POST", "/boards/prints/{id}/moves/{action}", DESKS, AREA);
      both("GET", "/boards/prints/{id}/files/{area}/{paper}", DESKS, AREA);
      both("GET", "/health", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
      both("GET", "/deliveries", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
      both("POST", "/health/acts/{id}/moves/{action}", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
      both("POST", "/health/messages/{id}/moves/{action}", and(ADMINISTRATOR, COUNTY_DESK), COUNTY);
      all.addAll(OpenRows.rows());
      all.sort(SPECIFIC);
      return this;
    }
  }
}
