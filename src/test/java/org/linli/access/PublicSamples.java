package org.linli.access;

import static org.linli.shared.AccountPart.HANDLER;
import static org.linli.shared.AccountPart.RESIDENT;

import java.util.List;
import org.linli.attachment.Moment;
import org.linli.attachment.Photos;
import org.linli.matter.Reported;
import org.linli.shared.Actor;
import org.linli.testing.TestCounty;

/// 公众试问 — pages for everybody, signing in, and what a reporter does with his link.
final class PublicSamples extends Samples {

  PublicSamples(World world) {
    super(world);
    pages();
    signIn();
    reporters();
  }

  private void pages() {
    same("GET /", Ask::plain);
    same("POST /home", () -> Ask.of("door", world.grid).quiet());
    same("GET /b/{code}", () -> Ask.at("code", objects.board(world.grid).object()));
    same("GET /b/{code}/qr.svg", () -> Ask.at("code", objects.board(world.grid).object()));
    same("GET /report", () -> Ask.of("place", world.building));
    same("POST /report", () -> report().with("go", "anonymous"));
    same("POST /care", () -> Ask.of("on", "true").quiet());
    same("POST /language", () -> Ask.of("to", "en").quiet());
    same("GET /sample/messages", Ask::plain);
    same("POST /api/v1/{county}/attachments", () -> Ask.plain().withPhoto().quiet());
    same("POST /api/v1/{county}/matters", () -> report().with("anonymous", true));
    same(
        "GET /m/{number}",
        () -> {
          Reported matter = objects.matter(world.grid);
          return Ask.at("number", matter.number()).query("k", matter.link()).shows("盏灯不亮");
        });
    same(
        "POST /m/{number}/followers",
        () -> Ask.at("number", objects.matter(world.grid).number()).quiet());
  }

  private void signIn() {
    same("GET /sign-in", Ask::plain);
    same(
        "POST /sign-in/code",
        () -> Ask.of("phone", objects.phone("136")).cookie("home", world.grid).quiet());
    same(
        "POST /sign-in",
        () -> {
          String phone = objects.phone("135");
          String code = world.doors.codes().issue(world.county, phone, "127.0.0.1");
          return Ask.of("county", world.county, "phone", phone, "code", code).quiet();
        });
    same("POST /sign-out", () -> Ask.plain().quiet());
    same("GET /work/sign-in", Ask::plain);
    same(
        "POST /work/sign-in",
        () ->
            Ask.of(
                "county", world.county, "login", World.login(HANDLER), "password", World.PASSWORD));
    same("GET /work/sign-in/next", Ask::plain);
    for (String step : List.of("code", "password", "factor")) {
      same("POST /work/sign-in/" + step, () -> Ask.plain().quiet());
    }
    same(
        "GET /l/{link}",
        () -> {
          Reported matter = objects.dispatched(world.grid, "GRID_CHIEF");
          return Ask.at("link", MatterSamples.link(world, matter).substring(3));
        });
    same("GET /setup/{token}", () -> Ask.at("token", world.doors.setup().offer()));
    same(
        "POST /setup/{token}",
        () -> {
          String county = TestCounty.fresh();
          world.divisions(county);
          return Ask.at("token", world.doors.setup().offer())
              .with("county", county, "system", "sys", "security", "sec", "auditor", "aud")
              .quiet();
        });
    same("GET /work", Ask::plain);
    same("GET /me", Ask::plain);
  }

  // the reporter's own: by the link of the receipt, or signed in as who reported it; whoever has
  // neither, or another matter's link, is told nothing
  private void reporters() {
    each(
        "POST /m/{number}/moves/{action}",
        cell -> {
          Reported closed = objects.closed(reported(cell));
          return keyed(cell, closed, Ask.at("number", closed.number(), "action", "CONFIRM"))
              .lies(cell.area());
        });
    each(
        "POST /m/{number}/answers",
        cell -> {
          Reported asked = reported(cell);
          RespiteSamples.wait(world, asked);
          return keyed(cell, asked, Ask.at("number", asked.number()).with("answer", "在三楼"))
              .lies(cell.area());
        });
    for (String rest : List.of("", "/thumb")) {
      each(
          "GET /a/{county}/{id}" + rest,
          cell -> {
            boolean holds = MatterSamples.holds(cell.part());
            Reported matter =
                objects.kept(
                    "photographed " + (holds || cell.part() == RESIDENT ? cell : ""),
                    cell,
                    area -> photographed(holds ? MatterSamples.held(world, cell) : reported(cell)));
            String id = photo(matter);
            return holds
                ? Ask.at("id", id).by(MatterSamples.link(world, cell, matter)).lies(cell.area())
                : keyed(cell, matter, Ask.at("id", id)).lies(cell.area());
          });
    }
  }

  private Reported reported(Cell cell) {
    boolean own = cell.part() == RESIDENT && cell.may();
    Actor reporter = own ? world.actor(RESIDENT) : world.desk;
    return objects.matter(reporter, cell.area());
  }

  private Ask keyed(Cell cell, Reported matter, Ask ask) {
    if (cell.part() == RESIDENT && cell.may()) {
      return ask;
    }
    return ask.query("k", cell.may() ? matter.link() : objects.matter(world.grid).link());
  }

  private Reported photographed(Reported matter) {
    var attachments = world.doors.attachments();
    var id = attachments.take(world.county, null, Photos.jpeg(40, 30));
    attachments.bind(world.county, null, List.of(id), "matter", matter.id().value(), Moment.BEFORE);
    return matter;
  }

  private String photo(Reported matter) {
    return world.doors.attachments().of(world.county, matter.id().value()).getFirst().id().value()
        + "";
  }

  private Ask report() {
    return Ask.of("place", world.building, "category", "OTHER", "text", "灯不亮");
  }
}
