package org.linli.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.shared.Invalid;
import org.linli.web.Words;

/// 异议 — what is wrong with which column of a line, as a message key with what may be meant.
///
/// @param line number of the line in the file
/// @param field what the column is about
record Objection(int line, String field, String key, List<Hint> hints) {

  /// 提示 — a message key and what stands in its places.
  record Hint(String key, List<String> arguments) {}

  /// One for each field that is wrong.
  static List<Objection> of(int line, Invalid wrong) {
    List<Objection> refusals = new ArrayList<>();
    wrong
        .fields()
        .forEach(
            (field, key) ->
                refusals.add(
                    new Objection(
                        line,
                        field,
                        key,
                        wrong.hints(field).stream()
                            .map(
                                hint ->
                                    new Hint(
                                        hint.key(),
                                        hint.arguments().stream().map(String::valueOf).toList()))
                            .toList())));
    return refusals;
  }

  String said(Words words) {
    return Stream.concat(
            Stream.of(words.t(key)),
            hints.stream().map(hint -> words.t(hint.key(), hint.arguments().toArray())))
        .collect(Collectors.joining(words.t("web.join")));
  }
}
