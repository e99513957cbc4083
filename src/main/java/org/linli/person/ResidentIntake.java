package org.linli.person;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/// 成批登记 — the door for lists of residents: held against what is on file line by line, and written
/// many at a time. No act is published here: the list as a whole is the act.
@Component
public class ResidentIntake {

  private final IntakeStore store;
  private final Transactions transactions;
  private final Vault vault;
  private final Clock clock;

  ResidentIntake(IntakeStore store, Transactions transactions, Vault vault, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.vault = vault;
    this.clock = clock;
  }

  /// Begins with a list, inside a transaction of the actor's scope that lasts as long as the list;
  /// the doors named by its lines lie in that scope and are held by the caller.
  ///
  /// @param writes false: everything is looked at and nothing is written
  public IntakeRun begin(Actor actor, boolean writes) {
    return new IntakeRun(actor, store, transactions, vault, clock, writes);
  }

  /// What a line may say beside name, phone and id number: the elements of a file.
  public static Stream<Sheet.Field> elements() {
    return PersonFile.SHEET.fields().stream();
  }

  /// What a line may say of the residence and the file outside the elements.
  public static List<String> others() {
    return List.of(
        "name", "idNumber", "phone", "relation", "tenure", "livesHere", "since", "labels");
  }
}
