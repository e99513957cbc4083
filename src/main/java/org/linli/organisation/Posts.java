package org.linli.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 岗位总册 — the door to posts: who answers for a door, who holds what, appoint and end, roster and
/// coverage.
@Component
public class Posts {

  private final PostStore store;
  private final PostQueries queries;
  private final Appointing appointing;
  private final Transactions transactions;

  Posts(PostStore store, PostQueries queries, Appointing appointing, Transactions transactions) {
    this.store = store;
    this.queries = queries;
    this.appointing = appointing;
    this.transactions = transactions;
  }

  /// Everyone who answers for the place, nearest first; one SQL statement walks up the tree.
  public Answering whoAnswers(String county, String path) {
    return queries.whoAnswers(county, path);
  }

  /// Everyone who answers for each of many places, in one statement.
  public Map<String, Answering> whoAnswers(String county, Collection<String> paths) {
    return queries.whoAnswers(county, paths);
  }

  /// The post with its present holder; [NotFound] when there is none.
  public Post find(String county, PostId id) {
    return store.find(county, id).orElseThrow(NotFound::new);
  }

  /// The posts that stand on the place itself, with their holders.
  public List<Post> at(String county, String path) {
    return store.at(county, path);
  }

  /// The public names of the holders of many posts in one statement; vacant posts are left out.
  public Map<PostId, String> names(String county, Collection<PostId> ids) {
    return store.names(county, ids);
  }

  /// The posts a person holds now.
  public List<PostId> heldBy(String county, UUID person) {
    return store.heldBy(county, person).stream().map(Post::id).toList();
  }

  /// The paths of the places of the posts a person holds now: what a chief sees.
  public List<String> areasHeld(String county, UUID person) {
    return store.heldBy(county, person).stream().map(Post::placePath).distinct().toList();
  }

  /// The next `limit` lines of the roster after a line's key (empty = from the beginning).
  public List<RosterLine> roster(Scope scope, RosterFilter filter, String after, int limit) {
    return queries.roster(scope, filter, after, limit);
  }

  /// How many lines the filtered roster has: posts, filled ones, and the persons who hold them.
  public Coverage.Count totals(Scope scope, RosterFilter filter) {
    return queries.totals(scope, filter);
  }

  /// The vacant posts of the subtree, as roster lines.
  public List<RosterLine> vacancies(Scope scope, String path, String after, int limit) {
    return queries.roster(scope, RosterFilter.vacant(path), after, limit);
  }

  /// Posts, filled posts and persons by kind of the place and of each place directly below it.
  public List<Coverage> coverage(Scope scope, String path) {
    return queries.coverage(scope, path);
  }

  /// The deputies of a post now.
  public List<Appointment> deputies(String county, PostId post) {
    return store.deputies(county, post);
  }

  /// All appointments of a post, the latest first.
  public List<Appointment> history(Scope scope, PostId post) {
    return store.history(scope, post);
  }

  /// All appointments of a person within the scope, the latest first.
  public List<Appointment> historyOf(Scope scope, UUID person) {
    return store.historyOf(scope, person);
  }

  /// Opens a post of a kind that does not stand by itself (a station's head) and gives its id.
  public PostId open(Actor actor, PlaceId place, PostKind kind) {
    return transactions.write(actor.scope(), () -> appointing.open(actor, place, kind));
  }

  /// Appoints somebody to a vacant post; [org.linli.shared.Invalid] names the field that is wrong,
  /// a filled post is refused.
  public AppointmentId appoint(Actor actor, NewAppointment appointment) {
    return transactions.write(actor.scope(), () -> appointing.appoint(actor, appointment));
  }

  /// Appoints a deputy beside the holder; no more of them than the kind of post allows.
  public AppointmentId appointDeputy(Actor actor, NewAppointment appointment) {
    return transactions.write(actor.scope(), () -> appointing.appointDeputy(actor, appointment));
  }

  /// Ends an appointment with its last day and the reason; [org.linli.shared.Stale] when somebody
  /// else was faster.
  public void end(Actor actor, AppointmentId id, LocalDate until, String reason, int version) {
    transactions.run(actor.scope(), () -> appointing.end(actor, id, until, reason, version));
  }

  /// An appointment of this post; of another one, or missing: not found.
  public Appointment appointment(String county, PostId post, UUID id) {
    return store
        .appointment(county, new AppointmentId(id))
        .filter(appointment -> appointment.post().equals(post))
        .orElseThrow(NotFound::new);
  }

  /// Changes the public phone (null = none) of an appointment that lasts, with the person's
  /// consent.
  public void changeDutyPhone(
      Actor actor, AppointmentId id, @Nullable String dutyPhone, boolean consent, int version) {
    transactions.run(
        actor.scope(), () -> appointing.changeDutyPhone(actor, id, dutyPhone, consent, version));
  }
}
