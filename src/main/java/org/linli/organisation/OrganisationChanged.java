package org.linli.organisation;

import java.util.UUID;
import org.linli.journal.Act;
import org.linli.journal.Happened;
import org.linli.shared.Actor;

/// 单位岗位已变更 — an organisation, a post or who holds it has changed; an appointment's acts are acts on
/// its post.
///
/// @param noun `organisation` or `post`
/// @param detail the kind of organisation or post
public record OrganisationChanged(
    String noun, UUID subject, OrganisationAction action, String placePath, String detail, Actor by)
    implements Happened {

  static OrganisationChanged of(Organisation organisation, OrganisationAction action, Actor by) {
    return new OrganisationChanged(
        "organisation",
        organisation.id().value(),
        action,
        organisation.placePath(),
        organisation.kind().name(),
        by);
  }

  static OrganisationChanged of(Post post, OrganisationAction action, Actor by) {
    return new OrganisationChanged(
        "post", post.id().value(), action, post.placePath(), post.kind().name(), by);
  }

  @Override
  public Act act() {
    return new Act(
        by.county(),
        noun,
        subject,
        action.name(),
        null,
        null,
        by,
        by.part().name(),
        placePath,
        detail,
        null);
  }
}
