package org.linli.admission;

import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 准入清单 — the door: whether a category may be given to the people of a grid.
@Component
public class Admissions {

  private final AdmissionStore store;
  private final Admitting admitting;
  private final ClientTransactions once;

  Admissions(AdmissionStore store, Admitting admitting, ClientTransactions once) {
    this.store = store;
    this.admitting = admitting;
    this.once = once;
  }

  /// True when the category may be given to a chief today.
  public boolean admits(String county, String category) {
    return store.holds(county, category, admitting.today());
  }

  UUID put(Actor actor, AdmissionForm form, UUID tx) {
    byte[] digest =
        ClientTransactions.digest(
            "admission",
            AdmissionForm.text(form.category()),
            AdmissionForm.text(form.reason()),
            AdmissionForm.text(form.until()));
    var outcome = once.once(actor, tx, digest, () -> admitting.put(actor, form).id().toString());
    return UUID.fromString(outcome.reference());
  }

  void decide(Actor actor, UUID id, AdmissionAction action, UUID tx) {
    byte[] digest = ClientTransactions.digest("admission " + action, id.toString());
    once.once(
        actor,
        tx,
        digest,
        () -> {
          admitting.decide(actor, id, action);
          return id.toString();
        });
  }
}
