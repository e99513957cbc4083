package org.linli.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Typed;

/// 包联表单 — what was typed to say who contacts whom, or that it ends.
///
/// @param layer one of [Layer]
/// @param place what is contacted: name or code; with PERSON where the person lives
/// @param resident id of the person contacted, at the layer PERSON
/// @param by a place (name or code) whose post contacts, or id of a registered person
/// @param name public name of a registered person who contacts
/// @param since first day; today when left out
/// @param reason why it ends
public record ContactForm(
    @Nullable String layer,
    @Nullable String place,
    @Nullable String resident,
    @Nullable String by,
    @Nullable String name,
    @Nullable String since,
    @Nullable String reason,
    @Nullable String version,
    @Nullable UUID tx) {

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }

  static ContactForm empty(String place) {
    return new ContactForm(null, place, null, null, null, null, null, null, null);
  }

  /// A form about somebody who was chosen on his page: whom to contact, or who contacts.
  static ContactForm about(@Nullable UUID resident, String home, @Nullable UUID by) {
    return new ContactForm(
        resident == null ? null : Layer.PERSON.name(),
        home,
        resident == null ? null : resident.toString(),
        by == null ? null : by.toString(),
        null,
        null,
        null,
        null,
        null);
  }
}
