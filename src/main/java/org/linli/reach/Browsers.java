package org.linli.reach;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 浏览器册 — the browsers in which somebody wants to hear of things; their addresses lie sealed.
@Component
class Browsers {

  private static final int MOST = 10;

  private final JdbcClient database;
  private final Vault vault;
  private final Outward outward;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Browsers(
      JdbcClient database,
      Vault vault,
      Outward outward,
      ClientTransactions once,
      ApplicationEventPublisher events,
      Clock clock) {
    this.database = database;
    this.vault = vault;
    this.outward = outward;
    this.once = once;
    this.events = events;
    this.clock = clock;
  }

  /// 地址 — where a browser is reached, and what only it can open.
  record Address(String endpoint, byte[] key, byte[] auth) {}

  /// 一个浏览器 — as its owner sees it.
  record Browser(UUID id, Instant since) {}

  List<Browser> of(String county, UUID account) {
    return database
        .sql("select id, since from push_browser where county = ? and account_id = ? order by id")
        .params(county, account)
        .query(
            (row, n) ->
                new Browser(
                    row.getObject("id", UUID.class),
                    row.getObject("since", OffsetDateTime.class).toInstant()))
        .list();
  }

  Optional<Address> find(String county, UUID id) {
    return database
        .sql("select sealed from push_browser where county = ? and id = ?")
        .params(county, id)
        .query((row, n) -> address(vault.open(county, row.getBytes("sealed"))))
        .optional();
  }

  /// Remembers a browser of the actor; one that is known already goes on, with its latest keys.
  void add(Actor actor, BrowserForm form, UUID tx) {
    String sealed = checked(form);
    String endpoint = BrowserForm.text(form.endpoint());
    once.once(
        actor,
        tx,
        ClientTransactions.digest("browser", sealed),
        () -> {
          String county = actor.county();
          if (of(county, actor.id()).size() >= MOST) {
            throw new ReachRefused("reach.refused.browsers");
          }
          UUID id = Id.fresh();
          database
              .sql(
                  """
                  insert into push_browser (county, id, account_id, endpoint_hash, sealed, since)
                  values (?, ?, ?, ?, ?, ?)
                  on conflict (county, endpoint_hash) do update set account_id = excluded.account_id,
                    sealed = excluded.sealed, since = excluded.since
                  """)
              .params(
                  county,
                  id,
                  actor.id(),
                  vault.fingerprint("push-endpoint", endpoint),
                  vault.seal(county, sealed),
                  clock.instant().atOffset(ZoneOffset.UTC))
              .update();
          events.publishEvent(new ReachChanged("browser", id, "ADD", actor));
          return id.toString();
        });
  }

  /// One of the actor's own is told nothing any more.
  void end(Actor actor, UUID id, UUID tx) {
    once.once(
        actor,
        tx,
        ClientTransactions.digest("browser end", id.toString()),
        () -> {
          int gone =
              database
                  .sql("delete from push_browser where county = ? and account_id = ? and id = ?")
                  .params(actor.county(), actor.id(), id)
                  .update();
          if (gone == 0) {
            throw new NotFound();
          }
          events.publishEvent(new ReachChanged("browser", id, "END", actor));
          return id.toString();
        });
  }

  /// The push service says that nobody is there any more.
  void forget(String county, UUID id) {
    database
        .sql("delete from push_browser where county = ? and id = ?")
        .params(county, id)
        .update();
  }

  private String checked(BrowserForm form) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String endpoint = BrowserForm.text(form.endpoint());
    String key = BrowserForm.text(form.p256dh());
    String auth = BrowserForm.text(form.auth());
    if (!outward.allows(endpoint) || endpoint.contains(" ")) {
      wrong.put("endpoint", "reach.error.address");
    }
    try {
      Curve.publicKey(Base64.getUrlDecoder().decode(key));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      wrong.put("p256dh", "web.unreadable");
    }
    if (!auth.matches("[0-9A-Za-z_-]{22}(==)?")) {
      wrong.put("auth", "web.unreadable");
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return endpoint + " " + key + " " + auth;
  }

  private static Address address(String opened) {
    String[] parts = opened.split(" ");
    return new Address(
        parts[0], Base64.getUrlDecoder().decode(parts[1]), Base64.getUrlDecoder().decode(parts[2]));
  }
}
