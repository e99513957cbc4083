package org.linli.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// 访问矩阵 — walks endpoints × parts × areas and says of every cell that answers otherwise than the
/// table.
///
/// One rule for what lies outside: it is answered like what does not exist. An object named by the
/// address is 404 with the body of a missing one. A place named in a field or filter is answered as
/// an unknown place is answered there (404, the field's error, or an empty list), so that nobody
/// can tell the two apart. In both cases nothing happened: the journal has not grown.
final class AccessMatrix {

  private final World world;
  private final Asking asking;
  private final List<Samples> samples;
  private final Map<String, String> nothing = new HashMap<>();
  private int cells;

  AccessMatrix(World world, MockMvcTester web) {
    this.world = world;
    asking = new Asking(world, web);
    samples =
        List.of(
            new PublicSamples(world),
            new AccountSamples(world),
            new ChiefSamples(world),
            new RegisterSamples(world),
            new PeopleSamples(world),
            new DivisionSamples(world),
            new MapSamples(world),
            new ListSamples(world),
            new OpenSamples(world),
            new MatterSamples(world),
            new IntakeSamples(world),
            new HotlineSamples(world),
            new CatalogueSamples(world),
            new RemarkSamples(world),
            new RepeatSamples(world),
            new RespiteSamples(world),
            new MessageSamples(world),
            new RevisitSamples(world),
            new RateSamples(world),
            new RoundSamples(world),
            new SimilarSamples(world),
            new WorkListSamples(world),
            new WhistleSamples(world),
            new SupervisionSamples(world));
  }

  /// How many cells were walked so far.
  int cells() {
    return cells;
  }

  /// The cells that answer otherwise than these rows say, each in one line.
  List<String> faults(Collection<String> endpoints, Collection<AccessRow> rows) {
    List<String> faults = new ArrayList<>();
    for (String endpoint : endpoints) {
      Optional<AccessRow> row =
          rows.stream().filter(each -> each.endpoint().equals(endpoint)).findFirst();
      var sample = sample(endpoint);
      if (row.isEmpty()) {
        faults.add("no row for " + endpoint);
      } else if (sample == null) {
        faults.add("no sample for " + endpoint);
      } else {
        walk(row.get(), sample, faults);
      }
    }
    return faults;
  }

  private @Nullable Function<Cell, Ask> sample(String endpoint) {
    for (Samples some : samples) {
      var found = some.of(endpoint);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  // who is refused asks first, about objects that are there already, so that one look at the
  // journal says of them all that nothing happened
  private void walk(AccessRow row, Function<Cell, Ask> sample, List<String> faults) {
    List<Cell> all = Cell.of(row, world);
    cells += all.size();
    Map<Cell, Ask> refused = new LinkedHashMap<>();
    all.stream().filter(cell -> !cell.may()).forEach(c -> refused.put(c, sample.apply(c)));
    long before = world.actsOfPeople();
    refused.forEach((cell, ask) -> report(cell, fault(cell, ask), faults));
    if (world.actsOfPeople() != before) {
      faults.add(row.endpoint() + " is refused to some, but something happened");
    }
    all.stream()
        .filter(Cell::may)
        .forEach(cell -> report(cell, fault(cell, sample.apply(cell)), faults));
  }

  private static void report(Cell cell, @Nullable String fault, List<String> faults) {
    if (fault != null) {
      faults.add(cell + " " + fault);
    }
  }

  private @Nullable String fault(Cell cell, Ask ask) {
    boolean placed = Cell.byArea(cell.row()) && cell.hasArea();
    String misplaced = placed ? world.misplaced(cell, ask.lies) : null;
    if (misplaced != null) {
      return misplaced;
    }
    String abroad = abroad(cell, ask);
    return abroad != null ? abroad : cell.may() ? allowed(cell, ask) : refused(cell, ask);
  }

  private @Nullable String allowed(Cell cell, Ask ask) {
    long before = world.acts();
    Answer answer = asking.send(cell, ask, world.county);
    String shows = ask.shows;
    boolean reasoned = answer.status() == 409 || answer.status() == 422;
    boolean good = answer.status() < 400 || ask.reasoned && reasoned;
    if (answer.failed() || !good || answer.location().contains("sign-in?back=")) {
      return "must succeed, but " + answer.status() + " " + answer.location();
    }
    if (shows != null && !answer.body().contains(shows)) {
      return "succeeds, but does not show " + shows;
    }
    boolean written = !cell.writes() || ask.quiet || world.acts() > before;
    return written ? null : "succeeds, but nothing happened";
  }

  private @Nullable String refused(Cell cell, Ask ask) {
    Answer answer = asking.send(cell, ask, world.county);
    if (cell.part() == AccountPart.GUEST && !cell.listed()) {
      boolean asked = answer.asksToSignIn(cell.byProgram());
      return asked ? null : "must be asked to sign in, but " + answer.status();
    }
    if (ask.shows != null && answer.body().contains(ask.shows)) {
      return "shows what lies outside: " + ask.shows;
    }
    if (answer.status() != 404 && (ask.named == null || !cell.listed())) {
      return "must be not found, but " + answer.status();
    }
    if (!cell.listed()) {
      return answer.plain().equals(nothing(cell)) ? null : "is told apart from a missing page";
    }
    Ask twin = ask.aboutNothing();
    Answer missing = asking.send(cell, twin, world.county);
    boolean alike = ask.blot(answer.plain(), twin).equals(ask.blot(missing.plain(), twin));
    return alike
        ? null
        : "is told apart (%d) from one that does not exist (%d)"
            .formatted(answer.status(), missing.status());
  }

  // whoever is signed in here is nobody in another county
  private @Nullable String abroad(Cell cell, Ask ask) {
    boolean anybody = cell.row().parts().contains(AccountPart.GUEST);
    if (anybody || cell.where() != Where.OWN || !cell.path().contains("{county}")) {
      return null;
    }
    Answer answer = asking.send(cell, ask.aboutNothing(), world.elsewhere);
    boolean refused =
        cell.part() == AccountPart.GUEST
            ? answer.asksToSignIn(cell.byProgram())
            : answer.status() == 404;
    return refused ? null : "in another county must be not found, but " + answer.status();
  }

  // what the part gets from a page that is nothing at all
  private String nothing(Cell cell) {
    boolean work = cell.path().startsWith("/work/");
    String address =
        cell.byProgram()
            ? "/api/v1/" + world.county + "/nothing-here"
            : work ? "/work/" + world.county + "/nothing-here" : "/nothing-here";
    return nothing.computeIfAbsent(
        cell.part() + address, any -> asking.nothing(cell.part(), address).plain());
  }
}
