package org.linli.round;

import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.linli.vault.Vault;
import org.springframework.stereotype.Component;

/// 免走之门 — takes an excuse once, its words sealed; and the tap by which a place was looked at.
@Component
class Excuses {

  private final Rounds rounds;
  private final ClientTransactions once;
  private final Vault vault;

  Excuses(Rounds rounds, ClientTransactions once, Vault vault) {
    this.rounds = rounds;
    this.once = once;
    this.vault = vault;
  }

  /// Excuses a round; the same `tx` again answers the same.
  ///
  /// @throws org.linli.shared.Invalid names the field that is wrong
  /// @throws RoundRefused when it ended already, or it is not his
  void excuse(Actor actor, UUID id, ExcuseForm form, UUID tx) {
    rounds.seen(actor, id);
    ExcuseReason reason = form.checked();
    String words = PlanForm.text(form.words());
    byte[] note = words.isEmpty() ? null : vault.seal(actor.county(), words);
    once.once(
        actor,
        tx,
        form.digest(id),
        () -> {
          rounds.excuse(actor, id, reason, note);
          return id.toString();
        });
  }

  /// Does a round with one tap; the same `tx` again answers the same.
  ///
  /// @throws RoundRefused when it ended already, has not begun, is not his or asks for a record
  void check(Actor actor, UUID id, UUID tx) {
    rounds.seen(actor, id);
    once.once(
        actor,
        tx,
        ClientTransactions.digest("round check", id.toString()),
        () -> {
          rounds.check(actor, id);
          return id.toString();
        });
  }
}
