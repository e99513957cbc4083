package org.linli.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.place.Places;
import org.linli.shared.Id;
import org.linli.shared.Scope;

/// 单位表单 — what was typed about an organisation, as it was typed.
///
/// @param place where it sits: code, id or a name
/// @param areas what it answers for: one place per line
/// @param tx one id per form shown, so that a double submit writes once
public record OrganisationForm(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String place,
    @Nullable String dutyPhone,
    @Nullable String dutyHours,
    @Nullable String address,
    @Nullable String areas,
    @Nullable String version,
    @Nullable UUID tx) {

  /// The text of a field, empty when it was not sent.
  public static String text(@Nullable String field) {
    return Typed.text(field);
  }

  OrganisationFacts facts(Places places, Scope scope) {
    Typed typed = new Typed();
    var chosen = typed.kind(OrganisationKind.class, kind);
    var seat = typed.place("place", places, scope, place);
    List<PlaceId> duty = typed.places("areas", places, scope, areas);
    typed.done();
    return new OrganisationFacts(
        chosen.orElseThrow(), text(name), seat.orElseThrow(), dutyPhone, dutyHours, address, duty);
  }

  String parts() {
    return String.join(
        "\n",
        text(kind),
        text(name),
        text(place),
        text(dutyPhone),
        text(dutyHours),
        text(address),
        text(areas),
        text(version));
  }

  /// The same as a submission of its own.
  OrganisationForm anew() {
    return new OrganisationForm(
        kind, name, place, dutyPhone, dutyHours, address, areas, version, Id.fresh());
  }

  OrganisationForm at(int newVersion) {
    return new OrganisationForm(
        kind, name, place, dutyPhone, dutyHours, address, areas, "" + newVersion, tx);
  }
}
