package org.linli.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.person.Duplicates;
import org.linli.person.PersonId;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.springframework.stereotype.Component;

/// 个人信息提交 — writes from pages and programs, each done once however often it arrives.
@Component
class PrivacyWrites {

  private final Requests requests;
  private final Duplicates duplicates;
  private final ClientTransactions transactions;

  PrivacyWrites(Requests requests, Duplicates duplicates, ClientTransactions transactions) {
    this.requests = requests;
    this.duplicates = duplicates;
    this.transactions = transactions;
  }

  /// The id of the request.
  String ask(
      Actor actor, PersonId person, @Nullable String kind, @Nullable String ground, UUID tx) {
    Map<String, String> wrong = new LinkedHashMap<>();
    RequestKind what = known(RequestKind.values(), kind, "kind", wrong);
    Ground why = known(Ground.values(), ground, "ground", wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return transactions
        .once(
            actor,
            tx,
            ClientTransactions.digest("ask", person.value().toString(), what.name(), why.name()),
            () -> requests.ask(actor, person, what, why).toString())
        .reference();
  }

  void decide(Actor actor, PersonId person, UUID id, @Nullable String decision, UUID tx) {
    boolean granted = decided(decision, "GRANT", "REFUSE");
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest("decide", id.toString(), String.valueOf(granted)),
        () -> {
          requests.decide(actor, person, id, granted);
          return id.toString();
        });
  }

  void judge(
      Actor actor,
      PersonId person,
      @Nullable String decision,
      @Nullable String home,
      int version,
      UUID tx) {
    boolean merge = decided(decision, "MERGE", "KEEP_APART");
    transactions.once(
        actor,
        tx,
        ClientTransactions.digest(
            "judge", person.value().toString(), String.valueOf(merge), String.valueOf(home)),
        () -> {
          if (merge) {
            duplicates.merge(actor, person, "LATER".equals(home), version);
          } else {
            duplicates.keepApart(actor, person, version);
          }
          return person.value().toString();
        });
  }

  private static boolean decided(@Nullable String decision, String yes, String no) {
    if (yes.equals(decision)) {
      return true;
    }
    if (no.equals(decision)) {
      return false;
    }
    throw new Invalid("decision", "privacy.error.decision");
  }

  private static <E extends Enum<E>> E known(
      E[] all, @Nullable String typed, String field, Map<String, String> wrong) {
    for (E each : all) {
      if (each.name().equals(typed)) {
        return each;
      }
    }
    wrong.put(field, "privacy.error." + field);
    return all[0];
  }
}
