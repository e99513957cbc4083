package org.linli.category;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.lifecycle.Limit;
import org.linli.place.PlaceAction;
import org.linli.place.PlaceChanged;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// 类别种子 — the catalogue a county begins with; from then on it is the county's own.
@Component
public class CategorySeeds {

  /// Seeds hold from before any matter, so that imported history finds its category.
  private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

  private static final String OWNER = "出厂目录";

  private final CategoryStore store;
  private final LimitStore limits;
  private final Categories categories;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;

  CategorySeeds(
      CategoryStore store,
      LimitStore limits,
      Categories categories,
      Transactions transactions,
      ApplicationEventPublisher events) {
    this.store = store;
    this.limits = limits;
    this.categories = categories;
    this.transactions = transactions;
    this.events = events;
  }

  /// Gives the county its first catalogue; does nothing when it has one.
  public void open(String county) {
    transactions.run(Scope.county(county), () -> fill(county));
    categories.forget(county);
  }

  /// Whoever opens a county finds it with a catalogue.
  @EventListener
  void on(PlaceChanged opened) {
    if (opened.action() == PlaceAction.OPEN_COUNTY) {
      fill(opened.place().county());
    }
  }

  private void fill(String county) {
    if (store.valid(county, LocalDate.now(Time.ZONE)).isEmpty()) {
      take(county, FROM);
    }
  }

  /// How many categories of the shipped catalogue the county never had.
  int missing(String county) {
    return missing(store.codes(county)).size();
  }

  /// Adds what the county never had, from this day on; what is the county's own stays as it is.
  /// Gives the codes.
  Set<String> take(String county, LocalDate from) {
    List<Shipped> missing = missing(store.codes(county));
    Set<String> numbers = new HashSet<>(store.numbers(county, from));
    for (Shipped each : missing) {
      Category category = each.category().numbered(free(each.category().number(), numbers));
      numbers.add(category.number());
      insert(county, new Shipped(category, each.limits()), from);
    }
    Set<String> codes =
        missing.stream().map(each -> each.category().code()).collect(Collectors.toSet());
    if (!codes.isEmpty()) {
      events.publishEvent(new CatalogueTaken(county, codes, from));
    }
    return codes;
  }

  private static List<Shipped> missing(Set<String> known) {
    return shipped().stream().filter(each -> !known.contains(each.category().code())).toList();
  }

  // where the county gave the number to something of its own, the next free one of the class
  private static String free(String number, Set<String> taken) {
    String group = number.substring(0, number.length() - 2);
    return Stream.concat(
            Stream.of(number),
            IntStream.rangeClosed(1, 99).mapToObj(i -> "%s%02d".formatted(group, i)))
        .filter(each -> !taken.contains(each))
        .findFirst()
        .orElseThrow();
  }

  /// 出厂类别 — a category of the shipped catalogue with its limits by state.
  record Shipped(Category category, Map<String, Limit> limits) {}

  /// The shipped catalogue.
  static List<Shipped> shipped() {
    Map<String, List<Question>> questions = new HashMap<>();
    for (String[] f : lines("category/questions.tsv")) {
      questions.computeIfAbsent(f[0], any -> new ArrayList<>()).add(question(f));
    }
    return lines("category/categories.tsv").stream()
        .map(f -> shipped(f, questions.getOrDefault(f[0], List.of())))
        .toList();
  }

  private static Shipped shipped(String[] f, List<Question> questions) {
    var category =
        new Category(
            f[0],
            f[2],
            f[3],
            f[1],
            f[4],
            CategoryStore.ladder(f[5]),
            f[6].equals("1"),
            f[7].equals("1"),
            f[8].equals("1"),
            f[9],
            f[10].equals("1"),
            f[11].equals("1"),
            f[12].isEmpty() ? null : Weight.valueOf(f[12]),
            f[13],
            f[14],
            f[15],
            Integer.parseInt(f[16]),
            Integer.parseInt(f[21]),
            f[18].isEmpty() ? null : new Category.Stop(f[18], f[19], f[20]),
            List.copyOf(questions));
    Map<String, Limit> limits = new LinkedHashMap<>();
    for (String limit : f[17].split(";")) {
      String[] stated = limit.split(" ", 2);
      limits.put(stated[0], Limit.parse(stated[1]));
    }
    return new Shipped(category, limits);
  }

  private static Question question(String[] f) {
    List<Question.Choice> choices =
        f[6].isEmpty()
            ? List.of()
            : Arrays.stream(f[6].split(";"))
                .map(choice -> choice.split("\\|"))
                .map(both -> new Question.Choice(both[0], both[1]))
                .toList();
    return new Question(f[1], Question.Kind.valueOf(f[2]), f[4], f[5], f[3].equals("1"), choices);
  }

  private void insert(String county, Shipped each, LocalDate from) {
    Category category = each.category();
    store.insert(county, new CategoryStore.Row(Id.fresh(), category, OWNER, from, null, 0));
    each.limits()
        .forEach(
            (state, limit) ->
                limits.insert(
                    county,
                    new LimitStore.Row(
                        Id.fresh(), category.code(), state, limit, OWNER, from, null)));
  }

  private static List<String[]> lines(String file) {
    try {
      return new ClassPathResource(file)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
