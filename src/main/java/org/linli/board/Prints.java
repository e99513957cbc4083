package org.linli.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.board.PrintRun.File;
import org.linli.journal.ClientTransactions;
import org.linli.place.Paths;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/// 印制总册 — orders boards to be drawn, says what became of them, and hands the files out under the
/// scope of whoever fetches them.
@Component
class Prints {

  /// How many boards one run may draw.
  private static final int MOST = 20_000;

  /// A run of at most so many is drawn before the answer comes.
  private static final int SMALL = 20;

  /// 印制要求 — which boards: those of the codes, else those of an area that a filter shows.
  ///
  /// @param under path of the area, empty for everything the actor sees
  /// @param show name of a filter
  /// @param paper name of a paper, empty = each board on its own
  record Wanted(List<String> code, String under, String show, String paper) {}

  private final PrintStore store;
  private final PrintFiles files;
  private final PrintWorker worker;
  private final BoardViews views;
  private final ClientTransactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Prints(
      PrintStore store,
      PrintFiles files,
      PrintWorker worker,
      BoardViews views,
      ClientTransactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.worker = worker;
    this.views = views;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Orders boards to be drawn and gives the id of the run. Refused while no public address is set;
  /// an unknown code or area: not found; what cannot be understood, nothing and too many: invalid.
  ///
  /// @param language of the words on the boards
  /// @param host where this request came in
  UUID begin(Actor actor, Wanted wanted, String language, String host, UUID tx) {
    if (!views.mayPrint()) {
      throw new NoPublicAddress();
    }
    Paper paper = paper(wanted.paper());
    var run =
        new PrintRun(
            actor.county(),
            Id.fresh(),
            actor.county(),
            actor.id(),
            clock.instant(),
            views.address(host),
            language,
            null);
    byte[] digest =
        ClientTransactions.digest(
            "print boards",
            String.join(" ", new TreeSet<>(wanted.code())),
            wanted.under(),
            wanted.show(),
            wanted.paper());
    UUID id =
        UUID.fromString(
            transactions
                .once(actor, tx, digest, () -> order(actor, run, paper, wanted))
                .reference());
    int boards = files(actor, id).stream().mapToInt(File::boards).sum();
    if (boards <= SMALL) {
      worker.drawNow(actor.county(), id);
    } else {
      worker.wake();
    }
    return id;
  }

  /// Cancels a run, or says that all its boards in the actor's area were printed or hang. Refused
  /// for a run that does not stand so.
  void move(Actor actor, UUID id, String action, UUID tx) {
    PrintRun run = find(actor, id);
    BoardAction wanted =
        BoardAction.named(action)
            .filter(
                a -> a == BoardAction.CANCEL || a == BoardAction.PRINT || a == BoardAction.MOUNT)
            .orElseThrow(NotFound::new);
    byte[] digest = ClientTransactions.digest("print run " + action, id.toString());
    transactions.once(
        actor,
        tx,
        digest,
        () -> {
          int boards = move(actor, run, wanted);
          events.publishEvent(new PrintChanged(id, run.area(), boards, wanted, actor));
          return id.toString();
        });
  }

  /// The run, when at least one of its files lies in the actor's area; [NotFound] otherwise.
  PrintRun find(Actor actor, UUID id) {
    return store
        .find(actor.county(), id)
        .filter(run -> !files(actor, id).isEmpty())
        .orElseThrow(NotFound::new);
  }

  /// The files of a run in the actor's area.
  List<File> files(Actor actor, UUID id) {
    return store.files(actor.scope(), id);
  }

  /// The drawn file; what is not drawn, cancelled, no longer kept or outside: [NotFound].
  FileSystemResource file(Actor actor, UUID id, String area, String paper) {
    PrintRun run = find(actor, id);
    FileSystemResource found =
        files(actor, id).stream()
            .filter(f -> f.area().equals(area) && f.paper().name().equals(paper))
            .filter(f -> f.readyAt() != null)
            .findFirst()
            .map(f -> files.read(run, f))
            .orElseThrow(NotFound::new);
    if (run.cancelledAt() != null || !worker.kept(run) || !found.exists()) {
      throw new NotFound();
    }
    return found;
  }

  /// Where a run stands as far as the actor's area reaches.
  PrintState state(PrintRun run, List<File> files) {
    return PrintState.of(run, files, worker.kept(run));
  }

  /// True when the whole run lies in the actor's area.
  static boolean mayCancel(Actor actor, PrintRun run) {
    return actor.scope().covers(run.area());
  }

  private String order(Actor actor, PrintRun run, @Nullable Paper paper, Wanted wanted) {
    store.add(run);
    int boards = take(actor, run, paper, wanted);
    if (boards == 0) {
      throw new Invalid("code", "board.error.none");
    }
    if (boards > MOST) {
      throw new Invalid("code", "board.error.tooMany");
    }
    store.split(run.county(), run.id());
    String area = store.find(run.county(), run.id()).orElseThrow().area();
    events.publishEvent(new PrintChanged(run.id(), area, boards, BoardAction.DRAW, actor));
    return run.id().toString();
  }

  private int take(Actor actor, PrintRun run, @Nullable Paper paper, Wanted wanted) {
    List<String> codes = new ArrayList<>(wanted.code());
    codes.removeIf(String::isBlank);
    if (!codes.isEmpty() || wanted.show().isEmpty()) {
      var all = BoardChanges.checked(codes);
      int taken = store.take(actor.scope(), run.id(), paper, all);
      if (taken < all.size()) {
        throw new NotFound();
      }
      return taken;
    }
    BoardFilter filter =
        BoardFilter.named(wanted.show()).orElseThrow(() -> new Invalid("show", "board.error.show"));
    String under = under(actor, wanted.under());
    return store.take(actor.scope(), run.id(), paper, under, filter);
  }

  private int move(Actor actor, PrintRun run, BoardAction action) {
    List<File> mine = files(actor, run.id());
    PrintState state = state(run, mine);
    if (action == BoardAction.CANCEL) {
      boolean going = state == PrintState.WAITING || state == PrintState.DRAWING;
      if (!going || !mayCancel(actor, run)) {
        throw new PrintRefused("board.refused.CANCEL");
      }
      store.cancel(run.county(), run.id(), clock.instant());
      return mine.stream().mapToInt(File::boards).sum();
    }
    int marked = 0;
    if (state == PrintState.READY || state == PrintState.FAILED || state == PrintState.EXPIRED) {
      marked =
          action == BoardAction.PRINT
              ? store.printed(actor.scope(), run, actor.id(), clock.instant())
              : store.mounted(actor.scope(), run, clock.instant());
    }
    if (marked == 0) {
      throw new PrintRefused("board.refused." + action);
    }
    return marked;
  }

  /// The area a query names, everything the actor sees when it names none; [NotFound] outside.
  static String under(Actor actor, String under) {
    if (under.isEmpty()) {
      return actor.county();
    }
    if (!Paths.wellFormed(under) || !actor.scope().covers(under)) {
      throw new NotFound();
    }
    return under;
  }

  private static @Nullable Paper paper(String name) {
    Optional<Paper> paper = Paper.named(Objects.requireNonNull(name));
    if (paper.isEmpty() && !name.isEmpty()) {
      throw new Invalid("paper", "board.error.paper");
    }
    return paper.orElse(null);
  }
}
