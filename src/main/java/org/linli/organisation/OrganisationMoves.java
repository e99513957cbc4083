package org.linli.organisation;

import java.time.Clock;
import java.util.List;
import org.linli.place.Place;
import org.linli.redraw.MovesAlong;
import org.linli.redraw.Redrawing;
import org.linli.shared.Time;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 岗位随迁 — posts stay with their place; at a place that closes the terms end and the posts with
/// them, and what an organisation answered for there goes to the place that takes it in.
@Component
@Order(200)
class OrganisationMoves implements MovesAlong {

  private final PostStore store;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrganisationMoves(
      PostStore store, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<Count> counts(Redrawing redrawing) {
    String county = redrawing.county();
    return List.of(
        Count.of("posts", posts(county, redrawing.moving(), "p.id")),
        Count.of("chiefs", posts(county, redrawing.moving(), "a.id")),
        Count.of("termsEnding", posts(county, redrawing.closing(), "a.id")),
        Count.hindering("organisationsLeft", organisations(county, redrawing.ending())));
  }

  @Override
  public void moved(Redrawing redrawing) {
    for (Post post : store.within(redrawing.county(), redrawing.closing())) {
      close(post, redrawing);
    }
    for (Redrawing.Closing closing : redrawing.closings()) {
      Place into = closing.into();
      if (into != null) {
        takeIn(redrawing.county(), closing.place(), into);
      }
    }
  }

  private void close(Post post, Redrawing redrawing) {
    var held = post.appointment();
    if (held != null) {
      store.end(post.county(), held, Time.day(clock.instant()), redrawing.reason(), post.version());
      events.publishEvent(OrganisationChanged.of(post, OrganisationAction.END, redrawing.by()));
    }
    for (Appointment deputy : store.deputies(post.county(), post.id())) {
      store.end(
          post.county(),
          deputy.id(),
          Time.day(clock.instant()),
          redrawing.reason(),
          deputy.version());
      events.publishEvent(OrganisationChanged.of(post, OrganisationAction.END, redrawing.by()));
    }
    store.retire(post.county(), post.id(), clock.instant());
    events.publishEvent(OrganisationChanged.of(post, OrganisationAction.RETIRE, redrawing.by()));
  }

  private int posts(String county, Redrawing.Spans spans, String counted) {
    return jdbc.sql(
            """
            select count(%s) from unnest(?::text[], ?::text[]) s (first, last)
            join post p on p.county = ? and p.place_path >= s.first and p.place_path < s.last
            left join appointment a on a.county = p.county and a.post_id = p.id and a.until is null
                                   and not a.deputy
            where p.retired_at is null
            """
                .formatted(counted))
        .params(spans.starts(), spans.ends(), county)
        .query(Integer.class)
        .single();
  }

  private int organisations(String county, Redrawing.Spans spans) {
    return jdbc.sql(
            """
            select count(*) from organisation o where o.county = ? and o.retired_at is null
              and exists (select 1 from unnest(?::text[], ?::text[]) s (first, last)
                where o.place_path >= s.first and o.place_path < s.last or exists (
                  select 1 from duty_area d where d.county = o.county and d.organisation_id = o.id
                    and d.place_path >= s.first and d.place_path < s.last))
            """)
        .params(county, spans.starts(), spans.ends())
        .query(Integer.class)
        .single();
  }

  private void takeIn(String county, Place closing, Place into) {
    jdbc.sql(
            "update organisation set place_id = ?, place_path = ? where county = ? and place_id ="
                + " ?")
        .params(into.id().value(), into.path(), county, closing.id().value())
        .update();
    jdbc.sql(
            """
            insert into duty_area (county, organisation_id, place_id, place_path)
            select county, organisation_id, ?, ? from duty_area where county = ? and place_id = ?
            on conflict (county, organisation_id, place_id) do nothing
            """)
        .params(into.id().value(), into.path(), county, closing.id().value())
        .update();
    jdbc.sql("delete from duty_area where county = ? and place_id = ?")
        .params(county, closing.id().value())
        .update();
  }
}
