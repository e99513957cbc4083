package org.linli.access;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Post;
import org.linli.shared.Id;

/// 三长试问 — kinds of posts, appointments under way, leaving, contact duty, support, stations.
final class ChiefSamples extends Samples {

  private final ChiefObjects chiefs;

  ChiefSamples(World world) {
    super(world);
    chiefs = new ChiefObjects(world);
    kinds();
    nominations();
    leaving();
    contacts();
    supports();
    venues();
  }

  private void kinds() {
    same("GET /post-kinds", Ask::plain);
    same(
        "POST /post-kinds",
        () ->
            Ask.of("code", "KIND_" + objects.next("kind"), "nameZh", "巷长", "nameEn", "Lane chief")
                .with("owner", "试验", "version", "-1", "inUse", "true"));
    same("GET /terms", Ask::plain);
  }

  private void nominations() {
    same("GET /nominations", Ask::plain);
    about(
        "GET /nominations/{id}",
        "nomination",
        chiefs::nomination,
        (cell, n) -> Ask.at("id", n.object().toString()).lies(n.lies()));
    about(
        "POST /nominations/{id}/moves/{action}",
        "nomination",
        chiefs::nomination,
        (cell, n) ->
            Ask.at("id", n.object().toString(), "action", "DROP")
                .with("reason", "本人放弃", "version", "0")
                .lies(n.lies()));
    about("GET /posts/{id}/nominations", "vacant", objects::vacant, (cell, post) -> post(post));
    about(
        "POST /posts/{id}/nominations",
        "vacant",
        objects::vacant,
        (cell, post) ->
            post(post)
                .with("name", "人选", "phone", objects.phone("133"))
                .with("source", "RESIDENTS", "reason", "居民推选"));
  }

  private void leaving() {
    about("GET /posts/{id}/deputies", "filled", objects::filled, (cell, post) -> post(post));
    about(
        "POST /posts/{id}/deputies",
        "filled",
        objects::filled,
        (cell, post) ->
            post(post)
                .with("name", "副楼长", "phone", objects.phone("135"))
                .with("since", "2025-01-01", "reason", "选任"));
    String leaving = "/posts/{id}/appointments/{appointment}/leaving";
    about("GET " + leaving, "filled", objects::filled, (cell, post) -> appointment(post));
    about(
        "POST " + leaving,
        "filled",
        objects::filled,
        (cell, post) ->
            appointment(post)
                .with("until", "2025-01-01", "reason", "搬走", "to", "UP")
                .with("version", String.valueOf(post.version())));
  }

  private void contacts() {
    same("GET /contacts", Ask::plain);
    each("GET /contacts/chain", cell -> Ask.plain().named("path", cell.area()));
    about(
        "POST /contacts",
        "vacant",
        objects::vacant,
        (cell, post) ->
            Ask.of("layer", "HOUSEHOLDS", "by", post.placePath()).named("place", post.placePath()));
    about(
        "POST /contacts/{id}/end",
        "contact",
        chiefs::contact,
        (cell, contact) ->
            Ask.at("id", contact.object().toString())
                .with("reason", "调整", "version", "0")
                .lies(contact.lies()));
  }

  private void supports() {
    same("GET /supports", Ask::plain);
    same("GET /supports/{id}", () -> Ask.at("id", chiefs.support().toString()));
    each(
        "POST /supports",
        cell ->
            Ask.of("kind", "CHECK_UP", "title", "体检" + objects.next("support"))
                .named("place", cell.area()));
    about(
        "POST /supports/{id}/entitlements",
        "filled",
        objects::filled,
        (cell, post) -> Ask.at("id", chiefs.support().toString()).named("area", post.placePath()));
    entitled("uses", "CHECK_UP");
    entitled("return", "ISSUE");
  }

  private void entitled(String act, String kind) {
    about(
        "POST /supports/{id}/entitlements/{entitlement}/" + act,
        "entitlement " + kind,
        area -> chiefs.entitlement(area, kind),
        (cell, held) ->
            Ask.at("id", held.object().support().toString())
                .path("entitlement", held.object().id().toString())
                .lies(held.lies()));
  }

  private void venues() {
    same("GET /venues", Ask::plain);
    same("GET /venues.xlsx", Ask::plain);
    same("GET /venues/gaps", Ask::plain);
    same("GET /venues/coverage", Ask::plain);
    each(
        "POST /venues",
        cell ->
            Ask.of("sort", "ACTIVITY_ROOM", "name", "活动室" + objects.next("venue"))
                .named("place", cell.area()));
    about(
        "GET /venues/{id}",
        "station",
        this::station,
        (cell, id) -> Ask.at("id", id.toString()).lies(cell.area()));
    about(
        "POST /venues/{id}",
        "station",
        this::station,
        (cell, id) ->
            Ask.at("id", id.toString())
                .with("sort", "CARE_STOP", "name", "驿站", "place", cell.area(), "version", "0")
                .lies(cell.area()));
  }

  private UUID station(String area) {
    return objects.organisation(area, OrganisationKind.STATION).value();
  }

  private static Ask post(Post post) {
    return Ask.at("id", post.id().toString()).lies(post.placePath());
  }

  private static Ask appointment(Post post) {
    return post(post).path("appointment", String.valueOf(post.appointment()));
  }

  /// 三长对象 — what only these samples need, written by hand.
  private static final class ChiefObjects {

    private final World world;

    ChiefObjects(World world) {
      this.world = world;
    }

    /// 一份 — an entitlement and what it is of.
    record Held(UUID support, UUID id) {}

    Objects.Thing<UUID> nomination(String area) {
      Post post = world.objects().vacant(area);
      UUID id = Id.fresh();
      byte[] sealed = world.doors.vault().seal(world.county, "人选");
      world.write(
          """
          insert into nomination (county, id, post_id, place_path, state, deputy, source,
            name_sealed, phone_sealed, reason_sealed, recommended_by, recommended_on)
          values (?, ?, ?, ?, 'RECOMMENDED', false, 'RESIDENTS', ?, ?, ?, ?, current_date)
          """,
          world.county,
          id,
          post.id().value(),
          post.placePath(),
          sealed,
          sealed,
          sealed,
          Id.fresh());
      return new Objects.Thing<>(id, post.placePath());
    }

    Objects.Thing<UUID> contact(String area) {
      Post post = world.objects().vacant(area);
      UUID id = Id.fresh();
      world.write(
          """
          insert into contact_duty (county, id, layer, place_id, place_path, post_id, since)
          values (?, ?, 'HOUSEHOLDS', ?, ?, ?, current_date)
          """,
          world.county,
          id,
          post.place().value(),
          post.placePath(),
          post.id().value());
      return new Objects.Thing<>(id, post.placePath());
    }

    UUID support() {
      return support("CHECK_UP");
    }

    Objects.Thing<Held> entitlement(String area, String kind) {
      Post post = world.objects().filled(area);
      UUID support = support(kind);
      UUID id = Id.fresh();
      world.write(
          """
          insert into entitlement (county, id, support_id, appointment_id, place_path, given_on)
          values (?, ?, ?, ?, ?, date '2025-01-01')
          """,
          world.county,
          id,
          support,
          requireNonNull(post.appointment()).value(),
          post.placePath());
      return new Objects.Thing<>(new Held(support, id), post.placePath());
    }

    private UUID support(String kind) {
      UUID id = Id.fresh();
      world.write(
          """
          insert into support (county, id, kind, title, place_path, valid_from)
          values (?, ?, ?, '试验', ?, date '2025-01-01')
          """,
          world.county,
          id,
          kind,
          world.county);
      return id;
    }
  }
}
