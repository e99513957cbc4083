package org.linli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Act;
import org.linli.journal.Past;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterMoved;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.vault.Masks;
import org.linli.vault.Vault;

/// 样例事项写入 — matters with items, words, reporters and every act in its chain, as rows.
final class MatterLoad {

  private static final int BLOCK = 20;

  private final Bulk bulk;
  private final Vault vault;
  private final String county;
  private final Scope scope;

  MatterLoad(Bulk bulk, Vault vault, String county) {
    this.bulk = bulk;
    this.vault = vault;
    this.county = county;
    this.scope = Scope.county(county);
  }

  void write(List<Filed> all) {
    matters(all);
    items(all);
    LegLoad.write(bulk, county, all);
    words(all);
    AnswerLoad.write(bulk, vault, county, all);
    reporters(all);
    journal(all);
    numbers(all);
  }

  private void matters(List<Filed> all) {
    bulk.into(
        "matter",
        "county, id, number, place_id, place_path, kind, category, channel, state, private,"
            + " verified, urgent, opened_at, accepted_at, closed_at, closed_in_time, ended_rung,"
            + " solved, satisfied, stars, reopened, released_text, released_at, promised_from,"
            + " promise_at, link_hash, version",
        rows -> all.forEach(f -> matter(rows, f)));
  }

  private void matter(Rows rows, Filed f) {
    Walk w = f.walk();
    Integer stars = w.stars;
    Instant promisedFrom = promisedFrom(w);
    rows.add(
        county,
        f.id(),
        f.number(),
        w.place.id(),
        w.place.path(),
        w.kind,
        w.category.code(),
        w.channel,
        w.state,
        w.category.aboutPersons(),
        true,
        w.category.urgent(),
        w.opened,
        w.acceptedAt,
        w.closedAt,
        w.inTime(),
        w.ended(),
        w.solved,
        stars == null ? null : stars >= 4,
        stars,
        w.reopened,
        w.released,
        w.releasedAt,
        promisedFrom,
        w.hours.promise(w.category.code(), promisedFrom),
        link(f.id()),
        w.version);
  }

  // from the report, or anew from the latest reopening
  private static Instant promisedFrom(Walk walk) {
    return walk.deeds.stream()
        .filter(deed -> deed.action() == MatterAction.REOPEN)
        .map(Deed::at)
        .reduce((earlier, later) -> later)
        .orElse(walk.opened);
  }

  // as the receipt's link is made and kept: 128 bits of a keyed hash, and a keyed hash of those
  private byte[] link(UUID id) {
    byte[] whole = vault.fingerprint("matter-link", id.toString());
    String link = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));
    return vault.fingerprint("matter-link-kept", link);
  }

  private void items(List<Filed> all) {
    bulk.into(
        "matter_item",
        "county, matter_id, item, place_path, category, state, rung, holder_post,"
            + " holder_organisation, handler_post, handler_organisation, opened_at, entered_at,"
            + " due_at, soon_at, fed_back_by, fed_back_rung, closed_at, closed_in_time, late,"
            + " redone, version",
        rows -> all.forEach(f -> f.walk().pieces.forEach(p -> item(rows, f, p))));
  }

  private void item(Rows rows, Filed f, Piece p) {
    Hands holder = p.holder;
    Hands handler = p.handler;
    rows.add(
        county,
        f.id(),
        p.number,
        f.walk().place.path(),
        p.category,
        p.state,
        p.rung,
        holder == null ? null : holder.post(),
        holder == null ? null : holder.organisation(),
        handler == null ? null : handler.post(),
        handler == null ? null : handler.organisation(),
        p.opened,
        p.entered,
        p.due,
        p.soon,
        p.fedBackBy,
        p.fedBackRung,
        p.closedAt,
        p.closedAt == null ? null : !p.late,
        p.late,
        p.redone,
        p.version);
  }

  private void words(List<Filed> all) {
    bulk.into(
        "matter_text",
        "county, matter_id, seq, item, place_path, kind, sealed, written_at",
        rows -> {
          for (Filed f : all) {
            for (Deed.Said s : f.walk().said) {
              rows.add(
                  county,
                  f.id(),
                  s.seq(),
                  s.item(),
                  f.walk().place.path(),
                  s.action(),
                  vault.seal(county, s.text()),
                  s.at());
            }
          }
        });
  }

  private void reporters(List<Filed> all) {
    bulk.into(
        "matter_reporter",
        "county, matter_id, place_path, name_sealed, phone_sealed, phone_masked, phone_hash,"
            + " name_to_chiefs",
        rows -> {
          for (Filed f : all) {
            Resident who = f.walk().reporter;
            String phone = who == null ? null : who.phone();
            rows.add(
                county,
                f.id(),
                f.walk().place.path(),
                who == null ? null : vault.seal(county, who.name()),
                phone == null ? null : vault.seal(county, phone),
                phone == null ? null : Masks.maskPhone(phone),
                phone == null ? null : vault.fingerprint("reporter-phone", phone),
                f.walk().toChiefs);
          }
        });
  }

  private void journal(List<Filed> all) {
    Map<UUID, byte[]> heads = new LinkedHashMap<>();
    bulk.into(
        "journal",
        "county, subject, seq, noun, action, state_from, state_to, actor, part, place_path,"
            + " detail, note_digest, at, hash",
        rows -> all.forEach(f -> heads.put(f.id(), chain(rows, f))));
    bulk.into(
        "journal_head",
        "county, subject, seq, hash",
        rows ->
            all.forEach(f -> rows.add(county, f.id(), f.walk().deeds.size(), heads.get(f.id()))));
  }

  private byte[] chain(Rows rows, Filed f) {
    byte[] hash = {};
    int seq = 0;
    for (Deed d : f.walk().deeds) {
      seq++;
      byte[] note = note(f.walk(), d);
      Act act = act(f, d, note);
      hash = Past.hash(vault, act, seq, d.at(), hash);
      rows.add(
          county,
          f.id(),
          seq,
          act.noun(),
          act.action(),
          act.from(),
          act.to(),
          d.actor(),
          act.part(),
          act.placePath(),
          act.detail(),
          note,
          d.at(),
          hash);
    }
    return hash;
  }

  private Act act(Filed f, Deed d, byte @Nullable [] note) {
    return new Act(
        county,
        MatterMoved.NOUN,
        f.id(),
        d.action().name(),
        d.from() == null ? null : d.from().name(),
        d.to().name(),
        new Actor(d.actor(), AccountPart.SYSTEM, "", scope),
        d.part(),
        f.walk().place.path(),
        d.item() + " " + d.rung() + " " + d.words(),
        note);
  }

  private byte @Nullable [] note(Walk walk, Deed d) {
    return d.words() == 0
        ? null
        : vault.fingerprint("matter-note", walk.said.get(d.words() - 1).text());
  }

  // numbers given here must not be given again on the same day
  private void numbers(List<Filed> all) {
    Map<LocalDate, Integer> highest = new TreeMap<>();
    for (Filed f : all) {
      int number = Integer.parseInt(f.number().substring(f.number().lastIndexOf('-') + 1));
      highest.merge(f.day(), number, Math::max);
    }
    highest.forEach(
        (day, number) ->
            bulk.update(
                """
                insert into matter_number (county, day, next) values (?, ?, ?)
                on conflict (county, day)
                do update set next = greatest(matter_number.next, excluded.next)
                """,
                county,
                day,
                (number + BLOCK - 1) / BLOCK * BLOCK));
  }
}
