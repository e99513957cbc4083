package org.linli.access;

import static org.linli.shared.AccountPart.CHIEF;
import static org.linli.shared.AccountPart.HANDLER;
import static org.linli.shared.AccountPart.LINK;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.Attachments;
import org.linli.attachment.Moment;
import org.linli.attachment.Photos;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Reported;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Post;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Time;
import org.linli.testing.TestCounty;

/// 试问册 — for every endpoint a request that must succeed for whoever may make it; an endpoint
/// without one fails the test. `GET /x` stands for the working page and its twin in the API.
final class AccessSamples {

  /// 试样 — makes the request of one cell, and the object it speaks of.
  interface Sample {
    Ask ask(AccountPart part, String where, String area);
  }

  private static final Set<AccountPart> READERS =
      EnumSet.of(
          CHIEF,
          HANDLER,
          LINK,
          AccountPart.COMMUNITY_DESK,
          AccountPart.STREET_DESK,
          AccountPart.COUNTY_DESK);

  private final World world;
  private final Attachments attachments;
  private final Map<String, Sample> samples = new HashMap<>();

  AccessSamples(World world, Attachments attachments) {
    this.world = world;
    this.attachments = attachments;
    publicPages();
    signIn();
    accounts();
    registers();
    posts();
    persons();
    matters();
    lists();
  }

  @Nullable Sample of(String endpoint) {
    Sample exact = samples.get(endpoint);
    String twin = endpoint.replace(" /work/{county}", " ").replace(" /api/v1/{county}", " ");
    return exact != null ? exact : samples.get(twin);
  }

  private void publicPages() {
    plain("GET /", () -> Ask.plain());
    plain("POST /home", () -> Ask.of("door", world.grid));
    plain("GET /b/{code}", () -> Ask.at("code", world.board(world.grid)));
    plain("GET /b/{code}/qr.svg", () -> Ask.at("code", world.board(world.grid)));
    plain("GET /report", () -> Ask.of("place", world.building));
    plain(
        "POST /report",
        () -> Ask.of("place", world.building, "category", "OTHER", "text", "灯不亮", "go", "where"));
    plain("GET /m/{number}", () -> Ask.at("number", world.matter(world.grid).number()));
    plain(
        "POST /m/{number}/moves/{action}",
        () -> {
          Reported closed = closed();
          return Ask.at("number", closed.number(), "action", "CONFIRM").with("k", closed.link());
        });
    plain("POST /m/{number}/followers", () -> Ask.at("number", world.matter(world.grid).number()));
    plain("POST /care", () -> Ask.of("on", "true"));
    plain("POST /language", () -> Ask.of("to", "en"));
    plain("GET /sample/messages", () -> Ask.plain());
    plain("POST /api/v1/{county}/attachments", () -> Ask.plain().withPhoto());
    plain(
        "POST /api/v1/{county}/matters",
        () -> Ask.of("place", world.grid, "category", "OTHER", "text", "灯不亮", "anonymous", true));
    Sample photo =
        (part, where, area) -> {
          Reported matter = held(part, where, area);
          var id = attachments.take(world.county, null, Photos.jpeg(40, 30));
          attachments.bind(
              world.county, null, List.of(id), "matter", matter.id().value(), Moment.BEFORE);
          return Ask.at("id", id.value().toString()).by(link(part, where, matter)).only(READERS);
        };
    samples.put("GET /a/{county}/{id}", photo);
    samples.put("GET /a/{county}/{id}/thumb", photo);
  }

  private void signIn() {
    plain("GET /sign-in", () -> Ask.plain());
    plain(
        "POST /sign-in/code",
        () -> Ask.of("phone", "136%08d".formatted(world.next("code"))).cookie("home", world.grid));
    plain(
        "POST /sign-in",
        () -> {
          String phone = "135%08d".formatted(world.next("code"));
          String code = world.doors.codes().issue(world.county, phone, "127.0.0.1");
          return Ask.of("phone", phone, "code", code).cookie("home", world.grid);
        });
    plain("POST /sign-out", () -> Ask.plain());
    plain("GET /work/sign-in", () -> Ask.plain());
    plain(
        "POST /work/sign-in",
        () ->
            Ask.of(
                "county", world.county, "login", World.login(HANDLER), "password", World.PASSWORD));
    plain(
        "GET /l/{link}",
        () -> {
          Reported matter = world.dispatched(world.grid, "GRID_CHIEF");
          return Ask.at("link", address(matter, world.community).substring(3));
        });
    plain("GET /setup/{token}", () -> Ask.at("token", world.doors.setup().offer()));
    plain(
        "POST /setup/{token}",
        () -> {
          String county = TestCounty.fresh();
          world.divisions(county);
          return Ask.at("token", world.doors.setup().offer())
              .with("county", county, "system", "sys", "security", "sec", "auditor", "aud");
        });
    plain("GET /work", () -> Ask.plain());
    plain("GET /me", () -> Ask.plain());
  }

  private void accounts() {
    plain("GET /accounts", () -> Ask.plain());
    plain(
        "POST /accounts",
        () ->
            Ask.of(
                "login",
                "fresh" + world.next("login"),
                "displayName",
                "新工作台",
                "part",
                "COUNTY_DESK",
                "placePath",
                world.county));
    plain(
        "POST /accounts/{id}/moves/{action}",
        () -> {
          var fresh =
              new Accounts.NewAccount(
                  "moved" + world.next("login"),
                  null,
                  AccountPart.COUNTY_DESK,
                  "工作台",
                  world.county,
                  null,
                  null);
          UUID id = world.doors.accounts().open(Actor.system(world.county), fresh, false);
          return Ask.at("id", id.toString(), "action", "RESET").with("version", 0);
        });
  }

  private void registers() {
    plain("GET /places", () -> Ask.plain());
    samples.put("GET /places/{id}", (p, w, area) -> Ask.at("id", placeId(area)));
    samples.put(
        "POST /places",
        (p, w, area) ->
            Ask.of("parent", world.below(area), "kind", "SITE", "name", "点" + world.next("site")));
    samples.put(
        "POST /places/{id}",
        (p, w, area) -> Ask.at("id", leaf(area)).with("name", "新名", "version", "0"));
    samples.put(
        "POST /places/{id}/retirement",
        (p, w, area) -> Ask.at("id", leaf(area)).with("version", "0"));
    plain("POST /county", () -> Ask.plain());
    plain("GET /organisations", () -> Ask.plain());
    samples.put(
        "POST /organisations",
        (p, w, area) ->
            Ask.of(
                    "kind",
                    "DEPARTMENT",
                    "name",
                    "新单位" + world.next("organisation"),
                    "place",
                    area,
                    "areas",
                    area)
                .refusedAtField());
    samples.put("GET /organisations/{id}", (p, w, area) -> Ask.at("id", organisation(area)));
    samples.put(
        "POST /organisations/{id}",
        (p, w, area) ->
            Ask.at("id", organisation(area))
                .with(
                    "kind",
                    "DEPARTMENT",
                    "name",
                    "改名",
                    "place",
                    area,
                    "areas",
                    area,
                    "version",
                    "0"));
    samples.put(
        "POST /organisations/{id}/retirement",
        (p, w, area) -> Ask.at("id", organisation(area)).with("version", "0"));
    plain("GET /boards", () -> Ask.plain());
    samples.put("POST /boards", (p, w, area) -> Ask.of("place", leaf(area)));
    // without a public address nothing is printed: refused with a reason, and only to whoever may
    // print
    samples.put(
        "GET /boards/{code}/print",
        (p, w, area) -> Ask.at("code", world.board(area)).alsoGood(409));
    samples.put("POST /boards/{code}/prints", (p, w, area) -> Ask.at("code", world.board(area)));
  }

  private void posts() {
    plain("GET /roster", () -> Ask.plain());
    plain("GET /roster.xlsx", () -> Ask.plain());
    plain("GET /coverage", () -> Ask.plain());
    samples.put("GET /answering", (p, w, area) -> Ask.of("path", area));
    samples.put(
        "GET /posts/{id}", (p, w, area) -> Ask.at("id", world.post(area).id().value().toString()));
    samples.put(
        "GET /holders/{person}",
        (p, w, area) -> Ask.at("person", String.valueOf(world.filled(area).person())));
    samples.put("POST /posts", (p, w, area) -> Ask.of("place", leaf(area), "kind", "STATION_HEAD"));
    samples.put(
        "POST /posts/{id}/appointments",
        (p, w, area) ->
            Ask.at("id", world.vacant(area).id().value().toString())
                .with(
                    "name",
                    "新楼长",
                    "phone",
                    "134%08d".formatted(world.next("phone")),
                    "since",
                    "2025-01-01",
                    "reason",
                    "选任"));
    samples.put(
        "POST /posts/{id}/appointments/{appointment}/end",
        (p, w, area) -> appointment(area).with("until", "2025-01-01", "reason", "搬走"));
    samples.put(
        "POST /posts/{id}/appointments/{appointment}/phone",
        (p, w, area) -> appointment(area).with("dutyPhone", "0434-3512345", "consent", "true"));
  }

  private void persons() {
    samples.put("GET /persons", (p, w, area) -> Ask.of("place", area));
    samples.put(
        "POST /persons",
        (p, w, area) -> Ask.of("place", area, "name", "新人" + world.next("person")));
    samples.put("GET /persons/new", (p, w, area) -> Ask.of("place", area));
    samples.put("GET /persons/{id}", (p, w, area) -> Ask.at("id", person(area)));
    samples.put("GET /persons/{id}/change", (p, w, area) -> Ask.at("id", person(area)));
    samples.put(
        "POST /persons/{id}",
        (p, w, area) -> Ask.at("id", person(area)).with("name", "改名", "version", 0));
    samples.put(
        "POST /persons/{id}/clear-views",
        (p, w, area) -> Ask.at("id", person(area)).with("purpose", "VISIT"));
  }

  private void matters() {
    samples.put(
        "GET /matters/{number}",
        (part, where, area) -> {
          Reported matter = held(part, where, area);
          return Ask.at("number", matter.number()).by(link(part, where, matter));
        });
    samples.put(
        "POST /matters/{number}/items/{item}/moves/{action}",
        (part, where, area) -> {
          Reported matter = held(part, where, area);
          return Ask.at("number", matter.number(), "item", "1")
              .path("action", part.isDesk() ? "ACCEPT" : "TAKE")
              .by(link(part, where, matter));
        });
    samples.put(
        "POST /matters/{number}/moves/{action}",
        (part, where, area) ->
            Ask.at("number", world.matter(area).number(), "action", "ADD_ITEM")
                .with("category", "OTHER", "note", "还有一件"));
    plain("GET /matters/new", () -> Ask.of("place", world.grid));
    plain(
        "POST /work/{county}/matters",
        () -> Ask.of("place", world.grid, "category", "OTHER", "text", "灯不亮", "anonymous", true));
    plain(
        "POST /inbox/dispatches",
        () -> {
          Reported matter = world.matter(world.grid);
          world.move(matter, MatterAction.ACCEPT, Brought.nothing());
          return Ask.of("items", List.of(matter.number() + ":1:-1"), "assignee", "GRID_CHIEF");
        });
    plain("GET /categories", () -> Ask.plain());
    plain("POST /categories", () -> category("TEST_" + world.next("category"), -1));
    plain(
        "POST /categories/{id}",
        () -> {
          String code = List.of("SUGGESTION", "CARE", "PETITION").get(world.next("changed") % 3);
          int version =
              world
                  .doors
                  .jdbc()
                  .sql(
                      """
                      select version from category
                      where county = ? and code = ? and valid_until is null
                      """)
                  .params(world.county, code)
                  .query(Integer.class)
                  .single();
          return category(code, version).path("id", code);
        });
  }

  private void lists() {
    plain("GET /today", () -> Ask.plain());
    plain("GET /inbox", () -> Ask.plain());
    Sample list =
        (p, w, area) -> {
          String number = world.matter(area).number();
          return Ask.of("area", area).without(number);
        };
    samples.put("GET /problems", list);
    samples.put("GET /satisfied", list);
    samples.put("GET /dashboard", (p, w, area) -> Ask.of("place", figures(area)));
    samples.put("GET /figures", (p, w, area) -> Ask.of("place", figures(area)));
    samples.put("GET /matters", (p, w, area) -> Ask.of("place", figures(area)));
    plain("GET /wall/{county}", () -> Ask.plain());
    plain("GET /health", () -> Ask.plain());
    plain("POST /health/acts/{id}/moves/{action}", () -> retry());
    plain("POST /health/messages/{id}/moves/{action}", () -> retry());
  }

  private Ask retry() {
    return Ask.at("id", Id.fresh().toString(), "action", "RETRY");
  }

  private Ask category(String code, int version) {
    return Ask.of(
        "code",
        code,
        "nameZh",
        "试类",
        "nameEn",
        "Trial",
        "section",
        "SERVICE",
        "ladder",
        "COMMUNITY_DESK>STREET_DESK>COUNTY_DESK",
        "evidence",
        "NOTE",
        "owner",
        "测试",
        "from",
        LocalDate.now(Time.ZONE).plusDays(1).toString(),
        "version",
        version);
  }

  // who holds matters sees his own only; the rest of the street lies with others
  private Reported held(AccountPart part, String where, String area) {
    boolean own = where.equals("own") || where.equals("child");
    return switch (part) {
      case CHIEF ->
          own ? world.dispatched(area, "GRID_CHIEF") : world.dispatched(area, "COMMUNITY_DESK");
      case HANDLER, LINK ->
          where.equals("own")
              ? world.dispatched(world.community, "organisation:" + world.company.value())
              : world.matter(area);
      default -> world.matter(area);
    };
  }

  private @Nullable String link(AccountPart part, String where, Reported matter) {
    return part == LINK && where.equals("own") ? address(matter, world.community) : null;
  }

  String address(Reported matter, String area) {
    // a new holder ends the links of the one before: that must have happened already
    world.doors.dispatcher().drain();
    return world
        .doors
        .links()
        .issue(
            world.county,
            matter.id().value(),
            null,
            area.equals(world.community) ? world.company.value() : null,
            null,
            world.doors.clock().instant().plusSeconds(3600));
  }

  private Reported closed() {
    Reported matter = world.dispatched(world.grid, "COMMUNITY_DESK");
    world.close(matter);
    return matter;
  }

  private Ask appointment(String area) {
    Post post = world.filled(area);
    return Ask.at("id", post.id().value().toString())
        .path("appointment", Objects.requireNonNull(post.appointment()).value().toString())
        .with("version", String.valueOf(post.version()));
  }

  private String figures(String area) {
    return area;
  }

  private String placeId(String area) {
    return world.place(area).id().toString();
  }

  private String leaf(String area) {
    return world.leaf(area).id().toString();
  }

  private String person(String area) {
    return world.person(area).toString();
  }

  private String organisation(String area) {
    return world.organisation(area, OrganisationKind.DEPARTMENT).value().toString();
  }

  private void plain(String endpoint, Supplier<Ask> ask) {
    samples.put(endpoint, (part, where, area) -> ask.get());
  }
}
