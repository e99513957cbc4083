package org.linli.georeport;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.Journal;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterPages;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 收进展 — what a partner's reporter says afterwards: more words, that it is done, or that it is not.
/// Only about the partner's own requests, and through the reporter's own moves.
@Component
class Updates {

  private static final int LONGEST_ID = 200;

  private final ReceivedStore received;
  private final Matters matters;
  private final Journal journal;
  private final JdbcClient database;
  private final Transactions transactions;
  private final Pages pages;
  private final Clock clock;

  Updates(
      ReceivedStore received,
      Matters matters,
      Journal journal,
      JdbcClient database,
      Transactions transactions,
      Pages pages,
      Clock clock) {
    this.received = received;
    this.matters = matters;
    this.journal = journal;
    this.database = database;
    this.transactions = transactions;
    this.pages = pages;
    this.clock = clock;
  }

  /// 对方的进展 — an update as it was read.
  private record Sent(
      String number, String id, Status.Wish wish, Instant at, String words, UUID matter) {}

  /// Writes it and gives our number of the same update; the same again gives the same.
  String take(Partner partner, Given given) {
    Sent sent = read(partner, given);
    Actor actor = Filing.actor(partner);
    Actor inside = actor.in(actor.scope().with(sent.matter()));
    return transactions.write(
        inside.scope(),
        () -> {
          if (!begin(partner, sent)) {
            return reference(partner, sent);
          }
          move(inside, sent);
          String own = PublicUpdate.id(sent.number(), last(inside.scope(), sent.matter()));
          finish(partner, sent, own);
          return own;
        });
  }

  /// Looks at it only.
  String look(Partner partner, Given given) {
    Sent sent = read(partner, given);
    return PublicUpdate.id(sent.number(), 0);
  }

  private Sent read(Partner partner, Given given) {
    if (!partner.mayUpdate()) {
      throw Fault.key("georeport.fault.mayNotUpdate");
    }
    String number = required(given, "service_request_id");
    String id = required(given, "update_id");
    Status.Wish wish = Status.wish(required(given, "status"));
    String when = given.one("updated_datetime");
    Optional<Instant> at = when.isEmpty() ? Optional.of(clock.instant()) : Moments.read(when);
    if (at.isEmpty() || id.length() > LONGEST_ID) {
      throw Fault.bad(
          "georeport.fault.unreadable", at.isEmpty() ? "updated_datetime" : "update_id");
    }
    UUID matter =
        received
            .matterOf(partner, number)
            .orElseThrow(() -> Fault.missing("georeport.fault.request", number));
    return new Sent(number, id, wish, at.get(), words(given), matter);
  }

  private static String required(Given given, String name) {
    String text = given.one(name);
    if (text.isEmpty()) {
      throw Fault.bad("georeport.fault.required", name);
    }
    return text;
  }

  private String words(Given given) {
    Words words = pages.words(Locale.SIMPLIFIED_CHINESE);
    List<String> lines = new ArrayList<>();
    lines.add(given.one("description"));
    given.all("media_url").stream()
        .map(url -> words.t("georeport.said.media", url))
        .forEach(lines::add);
    return String.join("\n", lines).strip();
  }

  // an update that was made before the matter was closed says nothing about the closing
  private void move(Actor actor, Sent sent) {
    MatterPages.Show matter = matters.show(actor, sent.number());
    Instant closed = matter.closedAt();
    boolean answers =
        matter.state() == MatterState.CLOSED && closed != null && sent.at().isAfter(closed);
    boolean reopens = answers && sent.wish() == Status.Wish.REOPEN && !sent.words().isEmpty();
    if (!reopens && !sent.words().isEmpty()) {
      move(actor, sent, MatterAction.SUPPLEMENT, Brought.note(sent.words()));
    }
    if (reopens) {
      move(actor, sent, MatterAction.REOPEN, Brought.reason(sent.words()));
    } else if (answers && sent.wish() == Status.Wish.CONFIRM) {
      move(actor, sent, MatterAction.CONFIRM, Brought.nothing());
    }
  }

  private void move(Actor actor, Sent sent, MatterAction action, Brought brought) {
    matters.move(actor, sent.number(), 0, action, brought, Id.fresh(), -1);
  }

  private int last(Scope scope, UUID matter) {
    return journal.of(scope, matter).getLast().seq();
  }

  // the same update at the same moment waits here for the first
  private boolean begin(Partner partner, Sent sent) {
    return database
            .sql(
                """
                insert into georeport_update (county, partner_id, update_id, matter_id, reference, received_at)
                values (?, ?, ?, ?, '', ?)
                on conflict (county, partner_id, matter_id, update_id) do nothing
                """)
            .params(
                partner.county(),
                partner.id(),
                sent.id(),
                sent.matter(),
                PublicRequests.time(clock.instant()))
            .update()
        == 1;
  }

  private void finish(Partner partner, Sent sent, String reference) {
    database
        .sql(
            """
            update georeport_update set reference = ?
            where county = ? and partner_id = ? and matter_id = ? and update_id = ?
            """)
        .params(reference, partner.county(), partner.id(), sent.matter(), sent.id())
        .update();
  }

  private String reference(Partner partner, Sent sent) {
    return database
        .sql(
            """
            select reference from georeport_update
            where county = ? and partner_id = ? and matter_id = ? and update_id = ?
            """)
        .params(partner.county(), partner.id(), sent.matter(), sent.id())
        .query(String.class)
        .single();
  }
}
