package org.linli.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.springframework.security.web.csrf.CsrfToken;

/// 页面 — what every template is given: the words, who reads, and the marks of the request.
///
/// @param care 关怀版 is on
/// @param path the path and query of this request, to come back to
/// @param assets path of a static file to its versioned address
/// @param unreadCount asks how many messages wait for the reader
public record Page(
    Words words,
    Actor actor,
    @Nullable CsrfToken csrf,
    boolean care,
    String path,
    Function<String, String> assets,
    IntSupplier unreadCount) {

  private static final List<String> FIELD =
      List.of(
          "WAITING", "SENDING", "ASKS", "asks", "count", "again", "mend", "discard", "sure", "full",
          "taking", "along", "leaving");

  /// The versioned address of a static file, safe to be cached for a year.
  public String asset(String file) {
    return assets.apply(file);
  }

  /// How many messages wait for the reader, at most a hundred.
  public int unread() {
    return unreadCount.getAsInt();
  }

  /// The words of what goes on without a network, as a script reads them; null for whoever has no
  /// work in the field.
  public @Nullable String field() {
    if (actor.part() != AccountPart.CHIEF && !actor.part().isDesk()) {
      return null;
    }
    return FIELD.stream()
        .map(word -> "\"" + word + "\":\"" + t("field.words." + word).replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /// The text of a key.
  public String t(String key, Object... arguments) {
    return words.t(key, arguments);
  }

  /// The address of a working page in the reader's county.
  public String work(String rest) {
    return "/work/" + actor.county() + "/" + rest;
  }

  /// A path of this site as it stands in the query of another one.
  public String encoded(String other) {
    return URLEncoder.encode(other, StandardCharsets.UTF_8);
  }

  /// 选项 — one choice of a list.
  public record Option(String value, String text) {}

  /// 选项组 — choices under one heading.
  public record Options(String label, List<Option> options) {}
}
