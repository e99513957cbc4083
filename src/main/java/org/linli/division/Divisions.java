package org.linli.division;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 区划总册 — the door of the dictionary: takes editions, names what stands where, and says what a
/// county consists of.
@Component
public class Divisions {

  /// 全国: where an import lies that no county's administrator made.
  static final String NATION = "000000";

  // the only lines that come with the program are those of the sample
  private static final String BUILT_IN = "样例";
  private static final int LONGEST_NAME = 40;

  private final DivisionStore store;
  private final EditionStore editions;
  private final DivisionImport imports;
  private final PlannerNotes planner;
  private final Transactions transactions;
  private final House house;

  Divisions(
      DivisionStore store,
      EditionStore editions,
      DivisionImport imports,
      PlannerNotes planner,
      Transactions transactions,
      House house) {
    this.store = store;
    this.editions = editions;
    this.imports = imports;
    this.planner = planner;
    this.transactions = transactions;
    this.house = house;
  }

  /// 导入结果 — the edition, and whether this very file had been taken before.
  record Taken(Edition edition, boolean repeated) {}

  /// The county with its streets and communities in force; empty when the dictionary does not hold
  /// it any more or never did.
  public Optional<OfficialCounty> county(String code) {
    if (code.length() != DivisionCode.COUNTY) {
      return Optional.empty();
    }
    List<Division> named = store.at(DivisionCode.namesOfCounty(code)).reversed();
    if (named.isEmpty() || named.getFirst().gone()) {
      return Optional.empty();
    }
    List<Division> below = store.below(code);
    Set<String> streets =
        below.stream()
            .map(Division::code)
            .filter(c -> c.length() == DivisionCode.STREET)
            .collect(Collectors.toSet());
    List<Division> opened =
        below.stream()
            .filter(d -> streets.contains(d.code().substring(0, DivisionCode.STREET)))
            .toList();
    // a city with counties has nothing directly below its own code
    boolean city = named.getFirst().code().length() < DivisionCode.COUNTY;
    return city && opened.isEmpty()
        ? Optional.empty()
        : Optional.of(new OfficialCounty(code, named.getFirst().shortName(), opened));
  }

  /// Who keeps what all counties of this house share: the system administrators, or where
  /// `linli.county` names a county that one's only.
  public boolean keeps(Actor actor) {
    return house.keptBy(actor);
  }

  /// Takes lines `code,name` that come with the program and gives the number of lines taken; lines
  /// that were taken before are left alone.
  public int load(Reader lines) throws IOException {
    StringWriter text = new StringWriter();
    lines.transferTo(text);
    InputStream bytes = new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    try (DivisionFile file = DivisionFile.keep(bytes, DivisionFile.MOST)) {
      return take(Actor.system(NATION), BUILT_IN, file, ImportProgress.NONE).edition().lines();
    }
  }

  /// Takes a file as an edition: all of it or, when something fails, nothing. A file that was taken
  /// before changes nothing.
  Taken take(Actor actor, String name, DivisionFile file, ImportProgress progress) {
    if (!keeps(actor)) {
      throw new NotFound();
    }
    String called = name.strip();
    if (called.isEmpty()) {
      throw new Invalid("edition", "web.required");
    }
    boolean signs = called.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>');
    if (called.length() > LONGEST_NAME || signs) {
      throw new Invalid("edition", "division.error.edition");
    }
    return transactions.write(
        actor.scope(),
        () -> {
          editions.lock();
          Optional<Edition> before = editions.byDigest(file.digest());
          if (before.isPresent()) {
            return new Taken(before.get(), true);
          }
          int number = imports.take(actor, called, file, progress);
          Edition edition = editions.find(number).orElseThrow();
          planner.renewAfter(edition);
          return new Taken(edition, false);
        });
  }
}
