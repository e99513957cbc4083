package org.linli.exchange;

import org.linli.place.Place;
import org.linli.shared.Actor;

/// 接表 — a module above takes the lists of one subject: it is a bean, and the lists find it.
public interface ListTaker {

  /// What its lists are about.
  Subject subject();

  /// Begins with the lines of a list, inside the transaction in which they are looked at or
  /// written.
  Taking begin(Actor actor, Place area, boolean writes);
}
