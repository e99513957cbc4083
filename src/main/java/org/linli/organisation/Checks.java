package org.linli.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;

/// 填写检查 — gathers what is wrong with typed fields, so that all errors are told at once.
public final class Checks {

  private static final Pattern PHONE = Pattern.compile("[0-9+()\\- ]{3,20}");

  private final Map<String, String> errors = new LinkedHashMap<>();

  /// Posts and organisations are kept by the desks inside their area; for everybody else they are
  /// not there to be changed.
  public static void keeps(Actor actor, String path) {
    boolean keeper = actor.part().isDesk() || actor.part() == AccountPart.SYSTEM;
    if (!keeper || !actor.scope().covers(path)) {
      throw new NotFound();
    }
  }

  /// A text that must be there.
  public String needed(String field, String text, int longest) {
    String stripped = text.strip();
    wrongIf(stripped.isEmpty(), field, "web.required");
    return signs(field, stripped, longest);
  }

  /// A text that may be missing; blank becomes null.
  public @Nullable String optional(String field, @Nullable String text, int longest) {
    return text == null || text.isBlank() ? null : signs(field, text.strip(), longest);
  }

  /// A phone number that may be missing; blank becomes null.
  public @Nullable String phone(String field, @Nullable String text) {
    String stripped = optional(field, text, 20);
    wrongIf(
        stripped != null && !PHONE.matcher(stripped).matches(), field, "organisation.error.phone");
    return stripped;
  }

  /// Notes the error of a field; the first one said of a field stays.
  public void wrongIf(boolean wrong, String field, String key) {
    if (wrong) {
      errors.putIfAbsent(field, key);
    }
  }

  /// Throws [Invalid] with everything found.
  public void done() {
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  private String signs(String field, String text, int longest) {
    wrongIf(text.length() > longest, field, "web.tooLong");
    wrongIf(
        text.chars().anyMatch(c -> Character.isISOControl(c) || c == '<' || c == '>'),
        field,
        "organisation.error.signs");
    return text;
  }
}
