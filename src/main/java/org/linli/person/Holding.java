package org.linli.person;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// 持有 — what a module holds about a person: a bean of every module that holds something, asked when
/// somebody wants to know, to be forgotten, or when two files turn out to be one.
///
/// All methods run in a transaction under the scope of the county.
public interface Holding {

  /// 一项 — one thing held: message keys of labels with what is held; a value that begins with `key:`
  /// is a message key itself.
  ///
  /// @param heading message key of the kind of thing
  record Item(String heading, Map<String, String> facts) {}

  /// Lower comes first.
  int order();

  /// Everything this module holds about the person, in clear.
  List<Item> held(Whom whom);

  /// The message key of what stands against erasing now, such as a matter that is still open.
  default Optional<String> against(Whom whom) {
    return Optional.empty();
  }

  /// Erases whatever the law lets go: words and personal data; figures, numbers and the journal
  /// stay.
  void erase(Whom whom);

  /// What was held about one file is held about another now.
  default void merge(String county, UUID from, UUID into) {}
}
