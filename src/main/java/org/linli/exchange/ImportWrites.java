package org.linli.exchange;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Place;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 导入提交 — the steps of a list from pages and programs, each done once however often it arrives.
@Component
class ImportWrites {

  private final Imports imports;
  private final ImportRuns runs;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  ImportWrites(
      Imports imports,
      ImportRuns runs,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.imports = imports;
    this.runs = runs;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
  }

  /// The id of the list.
  UUID upload(Actor actor, Place area, @Nullable String subject, ListFile file, @Nullable UUID tx) {
    Subject chosen = subject(subject);
    String digest = HexFormat.of().formatHex(file.digest());
    String reference =
        done(
                actor,
                tx,
                () -> imports.upload(actor, area, chosen, file).toString(),
                "import",
                area.id().toString(),
                chosen.name(),
                digest)
            .reference();
    return UUID.fromString(reference);
  }

  void match(Actor actor, UUID id, List<String> columns, @Nullable UUID tx) {
    ImportList before = list(actor, id);
    var outcome =
        done(
            actor,
            tx,
            () -> {
              imports.match(actor, before, columns);
              return id.toString();
            },
            "columns " + id,
            String.join("\n", columns));
    if (!outcome.repeated()) {
      runs.run(actor, list(actor, id), false);
    }
  }

  void take(Actor actor, UUID id, @Nullable String choice, @Nullable UUID tx) {
    ImportList before = list(actor, id);
    boolean good = "GOOD".equals(choice);
    if (!good && !"ALL".equals(choice)) {
      throw new Invalid("choice", "exchange.error.choice");
    }
    var outcome =
        done(
            actor,
            tx,
            () -> {
              imports.take(actor, before, good);
              return id.toString();
            },
            "take " + id,
            "" + choice);
    if (!outcome.repeated()) {
      runs.run(actor, list(actor, id), good);
    }
  }

  void cancel(Actor actor, UUID id, @Nullable UUID tx) {
    ImportList list = list(actor, id);
    done(
        actor,
        tx,
        () -> {
          imports.cancel(actor, list);
          return id.toString();
        },
        "cancel " + id);
  }

  /// Hands the refused lines back to who sent them; journaled with how many they are.
  void fetched(Actor actor, UUID id, int lines) {
    transactions.run(
        PartStore.own(actor),
        () ->
            events.publishEvent(
                new Imported(
                    imports.find(actor, id), ImportAction.FETCH_REFUSED, "" + lines, actor)));
  }

  private ImportList list(Actor actor, UUID id) {
    return transactions.read(PartStore.own(actor), () -> imports.find(actor, id));
  }

  private ClientTransactions.Outcome done(
      Actor actor, @Nullable UUID tx, Supplier<String> work, String... body) {
    return once.once(
        actor,
        tx == null ? Id.fresh() : tx,
        ClientTransactions.digest(body),
        () -> transactions.write(PartStore.own(actor), work));
  }

  private static Subject subject(@Nullable String typed) {
    return Arrays.stream(Subject.values())
        .filter(each -> each.name().equals(typed))
        .findFirst()
        .orElseThrow(() -> new Invalid("subject", "exchange.error.subject"));
  }
}
