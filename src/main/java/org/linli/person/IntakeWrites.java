package org.linli.person;

import java.time.Instant;
import org.linli.shared.RowBatch;

/// 待写 — what some lines of a list change, gathered to be written in a few statements.
final class IntakeWrites {

  private final RowBatch added = IntakeStore.persons();
  private final RowBatch changed = IntakeStore.persons();
  private final RowBatch movers = new RowBatch("person_id uuid", "place_id uuid", "since date");
  private final RowBatch homes = IntakeStore.residences();
  private final RowBatch members = IntakeStore.residences();
  private final RowBatch heads = IntakeStore.residences();

  void insert(Person person) {
    IntakeStore.add(added, person);
  }

  void update(Person person) {
    IntakeStore.add(changed, person);
  }

  void insert(Residence residence) {
    IntakeStore.add(homes, residence);
  }

  void update(Residence residence) {
    boolean head = residence.relation().equals(ResidenceStore.HEAD);
    IntakeStore.add(head ? heads : members, residence);
  }

  void leave(PersonId person, Residence now) {
    movers.add(person.value(), now.place().value(), now.since());
  }

  /// Before the rest: nobody has two homes at once.
  void leaveHomes(IntakeStore store, String county) {
    store.leaveHomes(county, movers);
  }

  /// Who is head no longer is written before who is head from now on.
  void write(IntakeStore store, String county, Instant at) {
    store.update(county, changed);
    store.updateResidences(county, members);
    store.updateResidences(county, heads);
    store.insert(county, added, at);
    store.insertResidences(county, homes);
  }
}
