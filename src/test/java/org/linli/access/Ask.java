package org.linli.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;

/// 试问 — what one cell of the access table sends: the variables of the path and the fields of the
/// body.
///
/// @param link path of a link the asker comes by, instead of the usual one
/// @param photo a photo comes along
/// @param only the parts that succeed here, where the object itself narrows the row; null = as the
///   row says
/// @param mark what a list must not contain for whoever may not see it
/// @param cookies cookies beside the session
/// @param good statuses besides 2xx and 3xx that count as success
/// @param refusal status of what lies outside, besides 404
record Ask(
    Map<String, String> path,
    Map<String, Object> fields,
    @Nullable String link,
    boolean photo,
    @Nullable Set<AccountPart> only,
    @Nullable String mark,
    Map<String, String> cookies,
    Set<Integer> good,
    int refusal) {

  static Ask plain() {
    return new Ask(Map.of(), Map.of(), null, false, null, null, Map.of(), Set.of(), 404);
  }

  /// Variables of the path by name, in turn.
  static Ask at(String... names) {
    return plain().path(names);
  }

  /// Fields of the body or the query, in turn.
  static Ask of(Object... fields) {
    return plain().with(fields);
  }

  Ask path(String... names) {
    Map<String, String> all = new LinkedHashMap<>(path);
    for (int i = 0; i < names.length; i += 2) {
      all.put(names[i], names[i + 1]);
    }
    return new Ask(all, fields, link, photo, only, mark, cookies, good, refusal);
  }

  Ask with(Object... more) {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i].toString(), more[i + 1]);
    }
    return new Ask(path, all, link, photo, only, mark, cookies, good, refusal);
  }

  Ask by(@Nullable String address) {
    return new Ask(path, fields, address, photo, only, mark, cookies, good, refusal);
  }

  Ask withPhoto() {
    return new Ask(path, fields, link, true, only, mark, cookies, good, refusal);
  }

  Ask only(Set<AccountPart> parts) {
    return new Ask(path, fields, link, photo, parts, mark, cookies, good, refusal);
  }

  Ask without(String text) {
    return new Ask(path, fields, link, photo, only, text, cookies, good, refusal);
  }

  Ask cookie(String name, String value) {
    return new Ask(path, fields, link, photo, only, mark, Map.of(name, value), good, refusal);
  }

  /// A place named in a field is refused next to the field, like one that does not exist.
  Ask refusedAtField() {
    return new Ask(path, fields, link, photo, only, mark, cookies, good, 422);
  }

  Ask alsoGood(int status) {
    return new Ask(path, fields, link, photo, only, mark, cookies, Set.of(status), refusal);
  }
}
