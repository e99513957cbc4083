package org.linli.hotline;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.intake.QuickEntries;
import org.linli.map.Candidate;
import org.linli.map.Locating;
import org.linli.matter.Matters;
import org.linli.matter.Report;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.springframework.stereotype.Component;

/// 读单 — what the fields of an order mean: when, where, which category, whose words may be seen.
@Component
class OrderReading {

  private static final int LONGEST = 60;
  private static final Set<String> YES =
      Set.of("是", "有", "需要", "需回复", "保密", "y", "yes", "1", "true");
  private static final Set<String> NO =
      Set.of("否", "无", "不", "不需要", "无需回复", "不保密", "公开", "n", "no", "0", "false");
  private static final Map<String, String> FIELDS =
      Map.of("text", "description", "name", "contact", "place", "address", "phone", "phone");

  private final Places places;
  private final Locating locating;
  private final ClassMapping classes;
  private final QuickEntries entries;
  private final Matters matters;
  private final Clock clock;

  OrderReading(
      Places places,
      Locating locating,
      ClassMapping classes,
      QuickEntries entries,
      Matters matters,
      Clock clock) {
    this.places = places;
    this.locating = locating;
    this.classes = classes;
    this.entries = entries;
    this.matters = matters;
    this.clock = clock;
  }

  /// The order as it would be taken in an area.
  ///
  /// @throws Invalid names every field that is wrong
  OrderDraft read(Actor actor, Place area, OrderForm form) {
    Map<String, String> wrong = new LinkedHashMap<>();
    String number = OrderForm.text(form.orderNumber());
    if (number.isEmpty() || number.length() > LONGEST || form.from().length() > LONGEST) {
      wrong.put("orderNumber", number.isEmpty() ? "web.required" : "web.tooLong");
    }
    if (OrderForm.text(form.description()).isEmpty()) {
      wrong.put("description", "web.required");
    }
    Instant entered = time("enteredAt", form.enteredAt(), OrderTimes::moment, wrong);
    Instant received = time("receivedAt", form.receivedAt(), OrderTimes::moment, wrong);
    Instant due = time("dueAt", form.dueAt(), OrderTimes::until, wrong);
    boolean secret = yes("secret", form.secret(), false, wrong);
    boolean wanted = yes("answerWanted", form.answerWanted(), true, wrong);
    String path = path(actor, area, form).orElse("");
    if (path.isEmpty()) {
      wrong.put("address", "hotline.error.address");
    }
    String category = category(actor.county(), form, wrong);
    Report report = report(form, path, category, secret);
    if (!path.isEmpty() && !category.isEmpty()) {
      check(actor, report, wrong);
    }
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new OrderDraft(
        new Order(
            Id.fresh(),
            new UUID(0, 0),
            path,
            form.from(),
            number,
            form.classes(),
            cut(form.acceptKind()),
            cut(form.operator()),
            cut(form.origin()),
            cut(form.callKind()),
            cut(form.orderKind()),
            cut(form.urgency()),
            entered,
            received,
            due,
            secret,
            wanted,
            OrderState.OPEN,
            clock.instant(),
            0),
        new Order.Words(
            secret ? OrderForm.text(form.contact()) : "",
            secret ? OrderForm.text(form.phone()) : "",
            OrderForm.text(form.address()),
            OrderForm.text(form.opinion())),
        report);
  }

  // everything the resident's own door would object to, under the names of these fields
  private void check(Actor actor, Report report, Map<String, String> wrong) {
    try {
      matters.check(actor, report);
    } catch (Invalid flaws) {
      flaws
          .fields()
          .forEach(
              (field, key) -> {
                String shown = FIELDS.getOrDefault(field, "class1");
                boolean asks = field.startsWith("answers");
                wrong.putIfAbsent(shown, asks ? "hotline.error.asks" : key);
              });
    }
  }

  // whoever calls secretly stands with the order alone
  private static Report report(OrderForm form, String path, String category, boolean secret) {
    boolean suggests = OrderForm.text(form.callKind()).contains("建议");
    String name = OrderForm.text(form.contact());
    String phone = OrderForm.text(form.phone());
    return new Report(
        path,
        suggests ? Report.Kind.SUGGESTION : Report.Kind.PROBLEM,
        category,
        OrderForm.text(form.description()),
        Report.Channel.HOTLINE,
        secret || name.isEmpty() ? null : name,
        secret || phone.isEmpty() ? null : phone,
        false,
        false,
        List.of());
  }

  private String category(String county, OrderForm form, Map<String, String> wrong) {
    String said = OrderForm.text(form.category());
    if (!said.isEmpty()) {
      return said;
    }
    String known = form.classes();
    if (known.isEmpty()) {
      String likely = entries.suggested(county, OrderForm.text(form.description()));
      if (likely.isEmpty()) {
        wrong.put("class1", "hotline.error.noClass");
      }
      return likely;
    }
    Optional<String> found = classes.category(county, form.from(), known);
    if (found.isEmpty()) {
      wrong.put("class1", "hotline.error.class");
    }
    return found.orElse("");
  }

  /// The deepest place that is surely meant: what lies further down is said in words, to the desk.
  private Optional<String> path(Actor actor, Place area, OrderForm form) {
    String county = actor.county();
    String given = OrderForm.text(form.place());
    if (!given.isEmpty()) {
      return Optional.of(given)
          .filter(path -> path.startsWith(county) && actor.scope().covers(path))
          .filter(path -> places.whereabouts(county, path).isPresent());
    }
    String said = (OrderForm.text(form.community()) + " " + OrderForm.text(form.address())).strip();
    List<Candidate> found =
        said.isEmpty()
            ? List.of()
            : locating.read(county, said, area.path()).stream()
                .filter(each -> each.place().path().startsWith(area.path()))
                .filter(each -> each.place().path().length() >= Paths.COMMUNITY)
                .toList();
    return found.stream()
        .filter(Candidate::whole)
        .findFirst()
        .or(() -> found.stream().findFirst())
        .map(each -> each.place().path())
        .or(
            () ->
                area.path().length() >= Paths.COMMUNITY && !said.isEmpty()
                    ? Optional.of(area.path())
                    : Optional.empty());
  }

  private static @Nullable Instant time(
      String field,
      @Nullable String typed,
      Function<String, Optional<Instant>> reading,
      Map<String, String> wrong) {
    String text = OrderForm.text(typed);
    if (text.isEmpty()) {
      return null;
    }
    Optional<Instant> read = reading.apply(text);
    if (read.isEmpty()) {
      wrong.put(field, "hotline.error.time");
    }
    return read.orElse(null);
  }

  private static boolean yes(
      String field, @Nullable String typed, boolean usual, Map<String, String> wrong) {
    String text = OrderForm.text(typed).toLowerCase(java.util.Locale.ROOT);
    if (text.isEmpty()) {
      return usual;
    }
    if (!YES.contains(text) && !NO.contains(text)) {
      wrong.put(field, "hotline.error.yes");
    }
    return YES.contains(text);
  }

  private static String cut(@Nullable String typed) {
    String text = OrderForm.text(typed);
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
