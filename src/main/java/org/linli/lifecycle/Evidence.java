package org.linli.lifecycle;

import java.util.Locale;

/// 凭据 — what somebody must bring along to make a move.
///
/// Named by `lifecycle.evidence.<name>`, asked for by `lifecycle.missing.<name>` when it is not
/// there.
public enum Evidence {
  /// Why: the text a refusal, a return or a reopening must give.
  REASON,
  /// What was done or found, in words.
  NOTE,
  /// At least one photo.
  PHOTO,
  /// Who takes it on: a post or an organisation.
  ASSIGNEE,
  /// Which category it belongs to.
  CATEGORY,
  /// Which place of the tree it is about.
  PLACE,
  /// Where somebody stands: the position of the device.
  LOCATION,
  /// Until when: the day asked for or promised.
  UNTIL,
  /// How satisfied somebody is, one to five.
  RATING;

  /// The name of the form field and of the JSON property that carries it.
  public String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
