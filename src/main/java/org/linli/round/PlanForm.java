package org.linli.round;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.organisation.PostKind;
import org.linli.shared.Invalid;

/// 计划表单 — a plan as somebody typed it.
///
/// @param what kind and selector of its subjects, such as `DOSSIER/DISABLED`
/// @param area path of the place in which it holds; empty = the county
/// @param since a day; empty = today
/// @param seen the version the reader saw; nothing for a new plan
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record PlanForm(
    @Nullable String code,
    @Nullable String zh,
    @Nullable String en,
    @Nullable String what,
    @Nullable String area,
    @Nullable String owed,
    @Nullable String post,
    @Nullable String rhythm,
    @Nullable String n,
    @Nullable String lead,
    @Nullable String grace,
    @Nullable String priority,
    @Nullable String since,
    @Nullable Integer seen,
    @Nullable UUID tx) {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
  private static final int LONGEST = 40;
  private static final int YEAR = 366;

  static PlanForm empty() {
    return new PlanForm(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  static PlanForm of(Plan plan) {
    NewPlan says = plan.says();
    return new PlanForm(
        says.code(),
        says.zh(),
        says.en(),
        says.kind() + "/" + says.selector(),
        says.area(),
        says.owed().name(),
        says.post(),
        says.cadence().rhythm().name(),
        String.valueOf(says.cadence().n()),
        String.valueOf(says.lead()),
        String.valueOf(says.grace()),
        String.valueOf(says.priority()),
        says.since().toString(),
        plan.version(),
        null);
  }

  int version() {
    return seen == null ? -1 : seen;
  }

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  byte[] digest() {
    return ClientTransactions.digest(
        "round-plan",
        text(code),
        text(zh),
        text(en),
        text(what),
        text(area),
        text(owed),
        text(post),
        text(rhythm),
        text(n),
        text(lead),
        text(grace),
        text(priority),
        text(since),
        String.valueOf(seen));
  }

  /// What it says; [Invalid] with every field that cannot be meant.
  NewPlan plan(String county, Sources sources, LocalDate today) {
    Map<String, String> wrong = new LinkedHashMap<>();
    if (!CODE.matcher(text(code)).matches()) {
      wrong.put("code", text(code).isEmpty() ? "web.required" : "round.error.code");
    }
    named("zh", zh, wrong);
    named("en", en, wrong);
    Optional<Rounded> source = subjects(county, sources, wrong);
    Owed owes = named(Owed.class, "owed", owed, wrong).orElse(Owed.DESK);
    boolean byPost = owes == Owed.POST;
    if (byPost && PostKind.of(text(post)).isEmpty()) {
      wrong.put("post", "web.required");
    }
    Cadence cadence = cadence(wrong);
    int early = number("lead", lead, 0, YEAR, wrong);
    int late = number("grace", grace, 0, YEAR, wrong);
    int before = number("priority", text(priority).isEmpty() ? "0" : priority, 0, 9, wrong);
    LocalDate from = since(today, wrong);
    if (!wrong.isEmpty() || source.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new NewPlan(
        text(code),
        text(zh),
        text(en),
        source.get().kind(),
        selector(),
        text(area).isEmpty() ? county : text(area),
        owes,
        byPost ? text(post) : null,
        cadence,
        early,
        late,
        source.get().forms().getFirst(),
        before,
        from);
  }

  private Optional<Rounded> subjects(String county, Sources sources, Map<String, String> wrong) {
    Optional<Rounded> source = sources.named(text(what).split("/", 2)[0]);
    boolean known =
        source.isPresent()
            && (selector().isEmpty()
                || source.get().selectors(county).stream()
                    .anyMatch(choice -> choice.code().equals(selector())));
    if (!known) {
      wrong.put("what", "web.required");
    }
    return source;
  }

  private String selector() {
    String[] parts = text(what).split("/", 2);
    return parts.length == 2 ? parts[1] : "";
  }

  private Cadence cadence(Map<String, String> wrong) {
    Cadence any = new Cadence(Rhythm.MONTHLY, 1);
    Optional<Rhythm> chosen = named(Rhythm.class, "rhythm", rhythm, wrong);
    if (chosen.isEmpty()) {
      return any;
    }
    String typed = text(n);
    int number = typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : -1;
    if (!chosen.get().takes(number)) {
      wrong.put("n", typed.isEmpty() ? "web.required" : "round.error.n." + chosen.get());
      return any;
    }
    return new Cadence(chosen.get(), number);
  }

  private LocalDate since(LocalDate today, Map<String, String> wrong) {
    if (text(since).isEmpty()) {
      return today;
    }
    try {
      LocalDate day = LocalDate.parse(text(since));
      if (Math.abs(day.getYear() - today.getYear()) <= 10) {
        return day;
      }
    } catch (DateTimeParseException e) {
      // told below like a day that cannot be meant
    }
    wrong.put("since", "round.error.since");
    return today;
  }

  private static void named(String field, @Nullable String typed, Map<String, String> wrong) {
    String text = text(typed);
    if (text.isEmpty()) {
      wrong.put(field, "web.required");
    } else if (text.length() > LONGEST) {
      wrong.put(field, "web.tooLong");
    } else if (text.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>')) {
      wrong.put(field, "organisation.error.signs");
    }
  }

  private static <E extends Enum<E>> Optional<E> named(
      Class<E> all, String field, @Nullable String typed, Map<String, String> wrong) {
    Optional<E> found =
        Arrays.stream(all.getEnumConstants()).filter(e -> e.name().equals(text(typed))).findFirst();
    if (found.isEmpty()) {
      wrong.put(field, "web.required");
    }
    return found;
  }

  private static int number(
      String field, @Nullable String typed, int least, int most, Map<String, String> wrong) {
    String text = text(typed);
    if (text.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong.put(field, text.isEmpty() ? "web.required" : "round.error." + field);
    return least;
  }
}
