package org.linli.organisation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Scope;

/// 任免表单 — what was typed to open a post, to appoint, to end or to change the public phone.
///
/// @param place where a post is opened: code, id or a name
/// @param person id of a registered person; empty = by name and phone
/// @param phone private phone: sealed, never shown
/// @param consent any text = the person agrees that the duty phone is public
/// @param tx one id per form shown, so that a double submit writes once
public record AppointmentForm(
    @Nullable String place,
    @Nullable String kind,
    @Nullable String person,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String dutyPhone,
    @Nullable String consent,
    @Nullable String since,
    @Nullable String termUntil,
    @Nullable String until,
    @Nullable String reason,
    @Nullable String version,
    @Nullable UUID tx) {

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }

  /// An empty form that begins today.
  static AppointmentForm empty(LocalDate today, @Nullable String person, UUID tx) {
    String day = today.toString();
    return new AppointmentForm(
        null, null, person, null, null, null, null, day, null, day, null, null, tx);
  }

  NewAppointment appointment(PostId post) {
    Typed typed = new Typed();
    UUID known = typed.id("person", person);
    LocalDate begin = typed.needed("since", since);
    LocalDate term = typed.date("termUntil", termUntil);
    typed.done();
    return new NewAppointment(
        post, known, text(name), phone, dutyPhone, agreed(), begin, term, text(reason));
  }

  LocalDate lastDay() {
    Typed typed = new Typed();
    LocalDate day = typed.needed("until", until);
    typed.done();
    return day;
  }

  /// 设岗 — where a post is opened, and which.
  record Opening(PlaceId place, PostKind kind) {}

  Opening opening(Places places, Scope scope) {
    Typed typed = new Typed();
    var where = typed.place("place", places, scope, place);
    var chosen = typed.kind(kind);
    typed.done();
    return new Opening(where.orElseThrow(), chosen.orElseThrow());
  }

  boolean agreed() {
    return !text(consent).isBlank() && !text(consent).equals("false");
  }

  int at() {
    return Typed.version(version);
  }

  String parts() {
    return String.join(
        "\n",
        text(place),
        text(kind),
        text(person),
        text(name),
        text(phone),
        text(dutyPhone),
        text(consent),
        text(since),
        text(termUntil),
        text(until),
        text(reason),
        text(version));
  }
}
