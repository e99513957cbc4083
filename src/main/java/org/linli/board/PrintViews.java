package org.linli.board;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.Accounts;
import org.linli.board.PrintRun.File;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.springframework.stereotype.Component;

/// 印制视图 — print runs as pages and the API show them.
@Component
class PrintViews {

  private static final int LATEST = 50;

  private final Prints prints;
  private final PrintStore store;
  private final PrintWorker worker;
  private final Places places;
  private final Accounts accounts;

  PrintViews(
      Prints prints, PrintStore store, PrintWorker worker, Places places, Accounts accounts) {
    this.prints = prints;
    this.store = store;
    this.worker = worker;
    this.places = places;
    this.accounts = accounts;
  }

  /// The run as far as the actor's area reaches; [NotFound] when it does not.
  BoardPages.Run show(Actor actor, UUID id) {
    return run(actor, prints.find(actor, id));
  }

  /// The latest runs in the actor's area.
  List<BoardPages.Run> latest(Actor actor) {
    return store.latest(actor.scope(), LATEST).stream().map(run -> run(actor, run)).toList();
  }

  /// The name of a colleague; empty when nobody of this county has the account any more.
  String name(Actor actor, UUID account) {
    try {
      return accounts.find(actor, account).displayName();
    } catch (NotFound gone) {
      return "";
    }
  }

  private BoardPages.Run run(Actor actor, PrintRun run) {
    List<File> files = prints.files(actor, run.id());
    List<String> areas = files.stream().map(File::area).distinct().toList();
    Map<String, String> names = places.fullNames(run.county(), areas);
    PrintState state = prints.state(run, files);
    boolean kept = state != PrintState.CANCELLED && state != PrintState.EXPIRED;
    return new BoardPages.Run(
        run.county(),
        run.id().toString(),
        places.fullName(run.county(), run.area()),
        run.askedAt(),
        name(actor, run.askedBy()),
        state.name(),
        files.stream().mapToInt(File::boards).sum(),
        files.stream().filter(f -> f.readyAt() != null).mapToInt(File::boards).sum(),
        run.askedAt().plus(worker.keep()),
        Prints.mayCancel(actor, run),
        store.since(actor.scope(), run),
        Id.fresh().toString(),
        files.stream().map(f -> file(f, names, kept)).toList());
  }

  private static BoardPages.RunFile file(File file, Map<String, String> names, boolean kept) {
    return new BoardPages.RunFile(
        file.area(),
        names.getOrDefault(file.area(), file.area()),
        file.paper().name(),
        file.boards(),
        Math.max(1, file.bytes() / 1024),
        kept && file.readyAt() != null,
        file.readyAt() == null && file.attempts() >= PrintQueue.ATTEMPTS,
        file.missing());
  }
}
