package org.linli.exchange;

import java.io.InputStream;
import java.util.UUID;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 整表收录 — brings a list whole, as its sender would step by step: its columns as they are guessed,
/// then all its good lines.
@Component
public class ListIntake {

  private final Imports imports;
  private final ImportRuns runs;
  private final Transactions transactions;

  ListIntake(Imports imports, ImportRuns runs, Transactions transactions) {
    this.imports = imports;
    this.runs = runs;
    this.transactions = transactions;
  }

  /// Takes the good lines of a list for an area of the actor's and gives its id; what is wrong with
  /// the others stands with it. A long list goes on beside.
  public UUID take(Actor actor, PlaceId place, Subject subject, InputStream file) {
    Place area = imports.area(actor, place);
    Scope own = PartStore.own(actor);
    UUID id =
        transactions.write(own, () -> imports.upload(actor, area, subject, ListFile.of(file)));
    ImportList brought = list(actor, id);
    transactions.run(
        own, () -> imports.match(actor, brought, imports.headings(actor, brought).fields()));
    runs.run(actor, list(actor, id), false);
    ImportList checked = list(actor, id);
    transactions.run(own, () -> imports.take(actor, checked, true));
    runs.run(actor, list(actor, id), true);
    return id;
  }

  private ImportList list(Actor actor, UUID id) {
    return transactions.read(PartStore.own(actor), () -> imports.find(actor, id));
  }
}
