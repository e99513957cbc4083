package org.linli.intake;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.matter.MatterId;
import org.linli.matter.MatterPages;
import org.linli.matter.Matters;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Time;
import org.linli.web.QrCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 回执所示 — what the reporter takes home, and what stands beside the matter about who typed it.
@Component
class SlipViews {

  private final Matters matters;
  private final EntryStore entries;
  private final Accounts accounts;
  private final String address;
  private final Clock clock;

  SlipViews(
      Matters matters,
      EntryStore entries,
      Accounts accounts,
      @Value("${linli.address:}") String address,
      Clock clock) {
    this.matters = matters;
    this.entries = entries;
    this.accounts = accounts;
    this.address = address;
    this.clock = clock;
  }

  /// The slip of a matter the actor entered himself today: its link makes whoever holds it the
  /// reporter, so that nobody else gets it, and nobody later.
  IntakePages.Slip slip(Actor actor, String number) {
    MatterPages.Show matter = matters.show(actor, number);
    Entry entry = entries.find(actor.county(), matter.id()).orElseThrow(NotFound::new);
    if (!mayPrint(actor, entry)) {
      throw new NotFound();
    }
    String track = "/m/" + number + "?k=" + matters.linkOf(new MatterId(matter.id()));
    MatterPages.Promise promise = matter.promise();
    return new IntakePages.Slip(
        number,
        matter.category(),
        matter.placeName(),
        matter.openedAt(),
        promise == null ? null : promise.at(),
        entry.callback(),
        track,
        address + track,
        address.isEmpty() ? "" : QrCode.svg(address + track));
  }

  /// Who entered the matter, for whoever works on it; null where nobody did it for somebody else.
  IntakePages.@Nullable Entered entered(Actor actor, UUID matter) {
    Entry entry = entries.find(actor.county(), matter).orElse(null);
    if (entry == null) {
      return null;
    }
    Map<UUID, String> names = accounts.names(actor.county(), Set.of(entry.account()));
    return new IntakePages.Entered(
        Objects.requireNonNullElse(names.get(entry.account()), ""),
        entry.at(),
        entry.callback(),
        mayPrint(actor, entry));
  }

  private boolean mayPrint(Actor actor, Entry entry) {
    return entry.account().equals(actor.id())
        && Time.day(entry.at()).equals(Time.day(clock.instant()));
  }
}
