package org.linli.organisation;

import java.util.Optional;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Verdict;
import org.springframework.stereotype.Component;

/// 成批任职 — the holders a roster names, one after the other, held against the posts of the actor's
/// area and written inside the running transaction. No act is published here: the list as a whole
/// is the act.
@Component
public class RosterIntake {

  private final Appointing appointing;
  private final PostStore store;
  private final PostKinds kinds;

  RosterIntake(Appointing appointing, PostStore store, PostKinds kinds) {
    this.appointing = appointing;
    this.store = store;
    this.kinds = kinds;
  }

  /// The kind of post that is called so in the county, among those that stand at places.
  public Optional<PostCharter> called(String county, String title) {
    return kinds.all(county).stream()
        .filter(charter -> charter.inUse() && charter.placeKind() != null)
        .filter(
            charter ->
                charter.name().zh().equals(title)
                    || charter.name().en().equalsIgnoreCase(title)
                    || charter.kind().code().equals(title))
        .findFirst();
  }

  /// The post of this kind at the path, if one stands there.
  public Optional<Post> at(Actor actor, String path, PostKind kind) {
    return store.at(actor.county(), path).stream()
        .filter(post -> post.kind().equals(kind) && !post.retired())
        .findFirst();
  }

  /// Fills a vacant post; one that is held by who is named stays as it is. Held by somebody else,
  /// it is refused: who leaves is released with a last day and a reason first.
  ///
  /// @param writes false: everything is looked at and nothing is written
  public Verdict take(Actor actor, Post post, NewAppointment wanted, boolean writes) {
    String holder = post.name();
    if (post.filled() && holder != null) {
      return holder.equals(wanted.name().strip())
          ? Verdict.SAME
          : Verdict.refused(new Invalid("name", "organisation.error.heldByAnother"));
    }
    try {
      appointing.appointListed(actor, wanted, writes);
      return Verdict.FRESH;
    } catch (Invalid wrong) {
      return Verdict.refused(wrong);
    }
  }
}
