package org.linli.lifecycle;

/// 表头 — the columns of the document of a life cycle, named by `lifecycle.column.<name>`.
enum Column {
  STATE,
  OWES,
  LIMIT,
  ACTION,
  TO,
  BY,
  WITH,
  NOT_WHO_DID
}
