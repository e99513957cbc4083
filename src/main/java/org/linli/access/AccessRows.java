package org.linli.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.shared.AccountPart;

/// 访问之行 — rows of the access table as they are written down, subject by subject.
abstract class AccessRows {

  final List<AccessRow> all = new ArrayList<>();

  void row(String endpoint, Set<AccountPart> parts, Relation relation) {
    all.add(AccessRow.of(endpoint, parts, relation));
  }

  /// A working page and its twin in the API.
  void both(String method, String rest, Set<AccountPart> parts, Relation relation) {
    row(method + " /work/{county}" + rest, parts, relation);
    row(method + " /api/v1/{county}" + rest, parts, relation);
  }
}
