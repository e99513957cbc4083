package org.linli.household;

import static org.linli.household.ResidenceForm.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.person.NewResidence;
import org.linli.person.Purpose;
import org.linli.person.Residences;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 户提交 — writes from pages and programs, each done once however often it arrives.
@Component
class HouseholdWrites {

  private final Residences residences;
  private final Households households;
  private final ClientTransactions transactions;

  HouseholdWrites(Residences residences, Households households, ClientTransactions transactions) {
    this.residences = residences;
    this.households = households;
    this.transactions = transactions;
  }

  /// The id of the person who moved in.
  String moveIn(Actor actor, Place place, ResidenceForm form) {
    NewResidence wanted = form.wanted(place);
    return transactions
        .once(
            actor,
            form.tx(),
            digest("move-in", place, form),
            () -> residences.moveIn(actor, wanted).id().value().toString())
        .reference();
  }

  void change(Actor actor, Place place, UUID id, ResidenceForm form) {
    NewResidence wanted = form.wanted(place);
    at(actor, place, id);
    transactions.once(
        actor,
        form.tx(),
        digest("change " + id + " " + form.read(), place, form),
        () -> {
          residences.change(
              actor, id, wanted.relation(), wanted.tenure(), wanted.since(), form.read());
          return id.toString();
        });
  }

  void moveOut(Actor actor, Place place, UUID id, LocalDate until, int version, UUID tx) {
    at(actor, place, id);
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest("move-out", id.toString(), until.toString(), "" + version),
        () -> {
          residences.moveOut(actor, id, until, version);
          return id.toString();
        });
  }

  void verify(Actor actor, Place place, List<UUID> residents, LocalDate on, UUID tx) {
    List<String> parts = new ArrayList<>(List.of("verify", place.path(), on.toString()));
    residents.forEach(id -> parts.add(id.toString()));
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest(parts.toArray(String[]::new)),
        () -> {
          residences.verify(actor, place.path(), residents, on);
          return place.path();
        });
  }

  void changeRental(Actor actor, Place place, Rental rental, int version, UUID tx) {
    List<String> parts = new ArrayList<>(List.of("rental", place.path(), "" + version));
    Rental.SHEET
        .values(rental)
        .forEach(
            (name, value) -> {
              parts.add(name);
              parts.add(value);
            });
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest(parts.toArray(String[]::new)),
        () -> {
          households.changeRental(actor, place, rental, version);
          return place.path();
        });
  }

  /// Empty when this view was given already.
  Optional<Map<String, String>> clear(Actor actor, Place place, Purpose purpose, UUID tx) {
    List<Map<String, String>> seen = new ArrayList<>();
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest("clear-rental", place.path(), purpose.name()),
        () -> {
          seen.add(households.clear(actor, place, purpose));
          return place.path();
        });
    return seen.stream().findFirst();
  }

  // a residence behind another door does not exist behind this one
  private void at(Actor actor, Place place, UUID id) {
    if (!residences.find(actor.scope(), id).place().equals(place.id())) {
      throw new NotFound();
    }
  }

  private static byte[] digest(String what, Place place, ResidenceForm form) {
    return ClientTransactions.digest(
        what,
        place.path(),
        String.valueOf(form.person()),
        text(form.name()),
        text(form.phone()),
        text(form.idNumber()),
        text(form.relation()),
        text(form.tenure()),
        text(form.here()),
        text(form.since()));
  }
}
