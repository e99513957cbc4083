package org.linli.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.person.Persons.Clear;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 人员提交 — writes from pages and programs, each done once however often it arrives.
@Component
class PersonWrites {

  private final Persons persons;
  private final ClientTransactions transactions;

  PersonWrites(Persons persons, ClientTransactions transactions) {
    this.persons = persons;
    this.transactions = transactions;
  }

  /// The id of the new person.
  String add(Actor actor, NewPerson person, UUID tx) {
    return transactions
        .once(
            actor,
            tx,
            digest("add", person),
            () -> persons.add(actor, person).id().value().toString())
        .reference();
  }

  void change(Actor actor, PersonId id, NewPerson person, int version, UUID tx) {
    transactions.once(
        actor,
        tx,
        digest("change " + id.value() + " " + version, person),
        () -> {
          persons.change(actor, id, person, version);
          return id.value().toString();
        });
  }

  void changeFile(
      Actor actor, PersonId id, PersonFile file, List<String> labels, int version, UUID tx) {
    List<String> parts = new ArrayList<>(List.of("file", id.value().toString(), "" + version));
    PersonFile.SHEET
        .values(file)
        .forEach(
            (name, value) -> {
              parts.add(name);
              parts.add(value);
            });
    parts.addAll(labels);
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest(parts.toArray(String[]::new)),
        () -> {
          persons.changeFile(actor, id, file, labels, version);
          return id.value().toString();
        });
  }

  /// Empty when this view was given already: a page called up again from the history shows nothing
  /// in clear.
  Optional<Clear> clear(Actor actor, PersonId id, Purpose purpose, UUID tx) {
    var seen = new Clear[1];
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest("clear", id.value().toString(), purpose.name()),
        () -> {
          seen[0] = persons.clear(actor, id, purpose);
          return id.value().toString();
        });
    return Optional.ofNullable(seen[0]);
  }

  private static byte[] digest(String what, NewPerson person) {
    return ClientTransactions.digest(
        what,
        person.placePath(),
        person.name(),
        text(person.phone()),
        text(person.idNumber()),
        person.relation());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
