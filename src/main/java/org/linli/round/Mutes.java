package org.linli.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.ClientTransactions;
import org.linli.journal.Happened;
import org.linli.organisation.Typed;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 停轮之门 — silences a place with everything below it, such as an empty house: what is due there
/// falls away and comes back when the silence ends.
@Component
class Mutes {

  /// 停轮一条 — one silence that lasts.
  record Mute(UUID id, String path, MuteReason reason, LocalDate since, int version) {}

  /// 停轮已变.
  record MuteChanged(UUID id, String action, String path, String detail, Actor by)
      implements Happened {

    @Override
    public Act act() {
      return new Act(
          by.county(),
          "round-mute",
          id,
          action,
          null,
          null,
          by,
          by.part().name(),
          path,
          detail,
          null);
    }
  }

  private final JdbcClient jdbc;
  private final Plans plans;
  private final Places places;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Mutes(
      JdbcClient jdbc,
      Plans plans,
      Places places,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.plans = plans;
    this.places = places;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// The silences that last in the actor's area, in order of place.
  List<Mute> all(Scope scope, @Nullable UUID after, int limit) {
    return transactions.read(
        scope,
        () ->
            jdbc.sql(
                    "select * from round_mute where county = :county and until is null and "
                        + scope.within("place_path")
                        + (after == null
                            ? ""
                            : " and (place_path, id) > (select m.place_path, m.id from round_mute m"
                                + " where m.county = :county and m.id = :after)")
                        + " order by place_path, id limit :limit")
                .param("county", scope.county())
                .param("after", after)
                .param("limit", limit)
                .query(
                    (row, n) ->
                        new Mute(
                            row.getObject("id", UUID.class),
                            row.getString("place_path"),
                            MuteReason.valueOf(row.getString("reason")),
                            row.getObject("since", LocalDate.class),
                            row.getInt("version")))
                .list());
  }

  /// Silences a place from today on; the same `tx` again answers the same.
  ///
  /// @throws Invalid when the place is not in the actor's area, or silent already
  UUID mute(Actor actor, MuteForm form, UUID tx) {
    Typed typed = new Typed();
    PlaceId id = typed.place("place", places, actor.scope(), form.place()).orElse(null);
    typed.done();
    MuteReason reason = form.checked();
    Place place = places.find(actor.scope(), Objects.requireNonNull(id));
    var outcome =
        once.once(actor, tx, form.digest(), () -> insert(actor, place, reason).toString());
    if (!outcome.repeated()) {
      plans.deriveBelow(actor.county(), place.path(), true);
    }
    return UUID.fromString(outcome.reference());
  }

  /// Ends a silence; rounds go there again from today on.
  void unmute(Actor actor, UUID id, UUID tx) {
    Mute[] ended = new Mute[1];
    once.once(
        actor,
        tx,
        ClientTransactions.digest("round-mute end", id.toString()),
        () -> {
          Mute mute = lasting(actor, id);
          jdbc.sql(
                  """
                  update round_mute set until = ?, version = version + 1
                  where county = ? and id = ? and until is null
                  """)
              .params(today(), actor.county(), id)
              .update();
          events.publishEvent(new MuteChanged(id, "END", mute.path(), "", actor));
          ended[0] = mute;
          return id.toString();
        });
    if (ended[0] != null) {
      plans.deriveBelow(actor.county(), ended[0].path(), true);
    }
  }

  private UUID insert(Actor actor, Place place, MuteReason reason) {
    UUID id = Id.fresh();
    int put =
        jdbc.sql(
                """
                insert into round_mute (county, id, place_id, place_path, reason, since, muted_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                actor.county(),
                id,
                place.id().value(),
                place.path(),
                reason.name(),
                today(),
                actor.id())
            .update();
    if (put == 0) {
      throw new Invalid("place", "round.error.muted");
    }
    events.publishEvent(new MuteChanged(id, "MUTE", place.path(), reason.name(), actor));
    return id;
  }

  private Mute lasting(Actor actor, UUID id) {
    return all(actor.scope(), null, Integer.MAX_VALUE).stream()
        .filter(mute -> mute.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private LocalDate today() {
    return Time.day(clock.instant());
  }
}
