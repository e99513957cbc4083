package org.linli.chief;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Journal;
import org.linli.organisation.Appointment;
import org.linli.organisation.Post;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostId;
import org.linli.organisation.PostKinds;
import org.linli.organisation.Posts;
import org.linli.place.Paths;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.linli.web.FieldErrors;
import org.springframework.stereotype.Component;

/// 任免视图 — gathers what the pages of nominations and of leaving show.
@Component
class ChiefViews {

  static final int PAGE = 50;

  private final NominationStore store;
  private final Nominations nominations;
  private final Departures departures;
  private final Register register;
  private final Transactions transactions;

  ChiefViews(
      NominationStore store,
      Nominations nominations,
      Departures departures,
      Register register,
      Transactions transactions) {
    this.store = store;
    this.nominations = nominations;
    this.departures = departures;
    this.register = register;
    this.transactions = transactions;
  }

  /// 所依登记 — the registers a chief stands in.
  @Component
  record Register(Posts posts, PostKinds kinds, Places places, Journal journal) {}

  ChiefPages.Listing open(Actor actor, @Nullable UUID after) {
    List<Nomination> found =
        transactions.read(actor.scope(), () -> store.open(actor.scope(), after, PAGE + 1));
    List<Nomination> listed = found.subList(0, Math.min(PAGE, found.size()));
    return new ChiefPages.Listing(
        lines(actor.county(), listed),
        found.size() > PAGE ? listed.getLast().id().toString() : null);
  }

  /// The notices residents may read today at a door: of its posts and those above.
  List<ChiefPages.Line> published(String county, String path) {
    return transactions.read(
        Scope.county(county),
        () -> lines(county, store.published(county, Paths.chain(path), nominations.today())));
  }

  List<ChiefPages.Line> of(Actor actor, PostId post) {
    return transactions.read(
        actor.scope(), () -> lines(actor.county(), store.of(actor.scope(), post)));
  }

  ChiefPages.Recommending recommending(Actor actor, UUID id) {
    var form = NominationForm.empty(nominations.noticeUntil(), nominations.today());
    return recommending(actor, id, form, FieldErrors.none(), "");
  }

  ChiefPages.Recommending recommending(
      Actor actor, UUID id, NominationForm form, FieldErrors errors, String notice) {
    Post post = post(actor, new PostId(id));
    PostCharter charter = register.kinds().of(actor.county(), post.kind());
    return new ChiefPages.Recommending(
        id.toString(),
        charter.name(),
        register.places().fullName(actor.county(), post.placePath()),
        of(actor, post.id()),
        charter.deputies() > 0,
        form,
        errors,
        notice);
  }

  ChiefPages.Show show(Actor actor, UUID id) {
    var form = NominationForm.empty(nominations.noticeUntil(), nominations.today());
    return show(actor, id, form, FieldErrors.none(), "", "");
  }

  ChiefPages.Show show(
      Actor actor, UUID id, NominationForm form, FieldErrors errors, String wrong, String notice) {
    Nomination n = transactions.read(actor.scope(), () -> nominations.find(actor.scope(), id));
    return new ChiefPages.Show(
        lines(actor.county(), List.of(n)).getFirst(),
        n.post().toString(),
        n.source(),
        n.reason(),
        n.opinion(),
        n.dropped(),
        n.publicFrom(),
        n.appointment() == null ? null : n.appointment().toString(),
        n.version(),
        register.journal().of(actor.scope(), id).stream()
            .map(e -> new ChiefPages.Step(e.action(), e.at()))
            .toList(),
        nominations.offers(actor, n).stream().map(m -> m.action().name()).toList(),
        form,
        errors,
        wrong,
        notice);
  }

  ChiefPages.Leaving leaving(Actor actor, UUID post, UUID appointment) {
    LeavingForm form =
        new LeavingForm(
            nominations.today().toString(), null, "UP", null, null, null, null, null, null);
    return leaving(actor, post, appointment, form, FieldErrors.none(), "");
  }

  ChiefPages.Leaving leaving(
      Actor actor,
      UUID post,
      UUID appointment,
      LeavingForm form,
      FieldErrors errors,
      String notice) {
    Appointment leaving = departures.lasting(actor, new PostId(post), appointment);
    String county = actor.county();
    return new ChiefPages.Leaving(
        post.toString(),
        appointment.toString(),
        register.kinds().of(county, leaving.kind()).name(),
        register.places().fullName(county, leaving.placePath()),
        leaving.publicName(),
        leaving.deputy(),
        register.posts().deputies(county, leaving.post()).stream()
            .map(Appointment::publicName)
            .findFirst()
            .orElse(null),
        departures.open(county, leaving),
        leaving.version(),
        form,
        errors,
        notice);
  }

  private Post post(Actor actor, PostId id) {
    Post post = register.posts().find(actor.county(), id);
    if (!actor.scope().covers(post.placePath())) {
      throw new NotFound();
    }
    return post;
  }

  private List<ChiefPages.Line> lines(String county, List<Nomination> found) {
    Map<String, String> names =
        register.places().fullNames(county, found.stream().map(Nomination::placePath).toList());
    return found.stream()
        .map(
            n ->
                new ChiefPages.Line(
                    n.id().toString(),
                    n.name(),
                    register.kinds().of(county, n.kind()).name(),
                    names.getOrDefault(n.placePath(), ""),
                    n.state().name(),
                    n.deputy(),
                    n.recommendedOn(),
                    n.publicUntil()))
        .toList();
  }
}
