package org.linli.web;

import java.util.List;
import org.linli.shared.Actor;

/// 随身页 — which pages of a module a worker takes along for the day, to have them without a network;
/// a bean of each module that has some.
public interface TakenAlong {

  /// Paths of working pages in the order in which they are needed, at most sixty.
  List<String> paths(Actor actor);
}
