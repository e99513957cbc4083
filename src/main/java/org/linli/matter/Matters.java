package org.linli.matter;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Rung;
import org.linli.journal.ClientTransactions;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Scope;
import org.linli.shared.Stale;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 事项之门 — the door: report, move, show; transactions live here.
@Component
public class Matters {

  /// 持有人 — who holds an item now: a post or an organisation.
  public record Holder(
      MatterId matter,
      String number,
      int item,
      MatterState state,
      Rung rung,
      @Nullable UUID post,
      @Nullable UUID organisation,
      String placePath,
      Category.Name category) {}

  /// 疑似重复 — stops a report before anything is written, because something open looks the same and
  /// nobody has looked at it yet; who sends the same report a second time gets the first one's
  /// answer.
  public static final class LooksTheSame extends RuntimeException {

    private LooksTheSame() {
      super(null, null, false, false);
    }
  }

  private final Intake intake;
  private final Desk desk;
  private final Merging merging;
  private final MatterShows shows;
  private final ClientTransactions once;
  private final Transactions transactions;

  Matters(
      Intake intake,
      Desk desk,
      Merging merging,
      MatterShows shows,
      ClientTransactions once,
      Transactions transactions) {
    this.intake = intake;
    this.desk = desk;
    this.merging = merging;
    this.shows = shows;
    this.once = once;
    this.transactions = transactions;
  }

  /// Begins a matter with one item at REPORTED; the same `tx` again answers the same.
  ///
  /// @throws Invalid when a field is wrong
  public Reported report(Actor actor, Report report, UUID tx) {
    return report(actor, report, null, tx);
  }

  /// As [#report(Actor, Report, UUID)]; the number of an open matter that the reporter says is his
  /// too may come along: then this one follows it, with a number and a link of its own.
  public Reported report(Actor actor, Report report, @Nullable String joins, UUID tx) {
    return report(actor, report, joins, false, tx);
  }

  /// As the others; [LooksTheSame] when it is right and new, and `stops`.
  public Reported report(
      Actor actor, Report report, @Nullable String joins, boolean stops, UUID tx) {
    var checked = intake.check(actor, report);
    var matter = checked.matter();
    var leading = joins == null ? null : merging.joinable(actor.county(), joins);
    Actor inside = actor.in(actor.scope().with(matter.id().value()));
    var outcome =
        once.once(
            inside,
            tx,
            digest(report, joins),
            () -> {
              if (stops) {
                throw new LooksTheSame();
              }
              desk.begin(actor, intake.settled(checked));
              if (leading != null) {
                merging.joined(actor.county(), matter.id(), leading);
              }
              return matter.id().value() + " " + matter.number();
            });
    String[] reference = outcome.reference().split(" ");
    var id = new MatterId(UUID.fromString(reference[0]));
    return new Reported(reference[1], desk.link(id), id);
  }

  private static byte[] digest(Report report, @Nullable String joins) {
    return joins == null
        ? ClientTransactions.digest(report.toString())
        : ClientTransactions.digest(report.toString(), joins);
  }

  /// Only checks what [#report] would refuse; writes nothing.
  ///
  /// @throws Invalid when a field is wrong
  public void check(Actor actor, Report report) {
    intake.look(actor, report);
  }

  /// Moves one item (0 = the whole matter: CONFIRM, REOPEN, RATE, ADD_ITEM, SUPPLEMENT, RELEASE;
  /// also the only item of a matter).
  ///
  /// @param version the version of the item (of the matter for 0) the reader saw; another one is
  ///   [Stale]; -1 = any
  /// @throws Refusal when the table does not allow it, with the reason
  /// @throws Invalid when something that must come along is missing
  /// @throws NotFound when it lies outside the scope
  public void move(
      Actor actor,
      String number,
      int item,
      MatterAction action,
      Brought brought,
      UUID tx,
      int version) {
    MatterId id = desk.id(actor.county(), number);
    Actor inside = actor.in(actor.scope().with(id.value()));
    transactions.run(
        inside.scope(),
        () -> {
          var held = desk.lock(actor, id);
          once.once(
              inside,
              tx,
              ClientTransactions.digest(number, item + " " + action, brought.toString()),
              () -> {
                desk.move(actor, held, item, action, brought, version);
                return number;
              });
        });
  }

  /// The reporter's phone for one call about a live matter the actor holds or whose desk he is,
  /// each time an act of the matter; empty when this `tx` was answered already.
  ///
  /// @throws Refusal where it is not his to call, where the reporter did not agree to be known to
  ///   him, and where there is no number
  /// @throws NotFound when the matter lies outside the scope
  Optional<MatterPages.Call> call(Actor actor, String number, UUID tx) {
    MatterId id = desk.id(actor.county(), number);
    Actor inside = actor.in(actor.scope().with(id.value()));
    var seen = new MatterPages.Call[1];
    transactions.run(
        inside.scope(),
        () -> {
          var held = desk.lock(actor, id);
          once.once(
              inside,
              tx,
              ClientTransactions.digest("call", number),
              () -> {
                seen[0] = desk.call(actor, held);
                return number;
              });
        });
    return Optional.ofNullable(seen[0]);
  }

  /// One matter as this reader may see it; a number that is private, missing or foreign is
  /// [NotFound] alike.
  ///
  /// A number is public in state and released words, unless it is about persons.
  public MatterPages.Show show(Actor actor, String number) {
    MatterId id = desk.id(actor.county(), number);
    return transactions.read(actor.scope().with(id.value()), () -> shows.show(actor, id));
  }

  /// The actor with this one matter in his scope, when the link of the receipt is right; [NotFound]
  /// otherwise. Whoever works here and brings the link answers as the reporter who gave it, never
  /// in his part.
  public Actor withLink(Actor actor, String number, String link) {
    MatterId id = desk.id(actor.county(), number);
    if (!MessageDigest.isEqual(desk.linkHash(actor.county(), id), desk.hashOf(link))) {
      throw new NotFound();
    }
    boolean resident = actor.part() == AccountPart.RESIDENT;
    Actor bearer = resident ? actor : Actor.guest(actor.county());
    return bearer.in(bearer.scope().with(id.value()));
  }

  /// The link of the receipt, for messages to the reporter.
  public String linkOf(MatterId matter) {
    return desk.link(matter);
  }

  /// The reporter's verified phone in clear, for messages the application sends; never shown.
  public Optional<String> phoneOf(String county, MatterId matter) {
    return transactions.read(Scope.county(county), () -> desk.phone(county, matter));
  }

  /// Who holds an item now; for messages. Empty where there is no such item.
  public Optional<Holder> holder(String county, MatterId matter, int item) {
    return transactions.read(Scope.county(county), () -> shows.holder(county, matter, item));
  }

  /// The items of a matter by number of item, as [#holder] gives each.
  public List<Holder> holders(String county, MatterId matter) {
    return transactions.read(Scope.county(county), () -> shows.holders(county, matter));
  }

  /// "This is mine too": the signed-in resident follows an open matter; others are [NotFound].
  public void follow(Actor actor, String number) {
    UUID own = actor.scope().own();
    if (actor.part() != AccountPart.RESIDENT || own == null) {
      throw new NotFound();
    }
    MatterId id = desk.id(actor.county(), number);
    transactions.run(actor.scope(), () -> desk.follow(actor.county(), id, own));
  }
}
