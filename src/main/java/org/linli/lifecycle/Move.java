package org.linli.lifecycle;

import java.util.Collections;
import java.util.Set;

/// 流转 — one rule of the table: at a state an action leads to a state, under conditions.
///
/// @param parts who may make it
/// @param needs the evidence it asks for, in the order of [Evidence]
/// @param notWhoDid earlier actions whose doer may not make it
public record Move<S extends Enum<S>, A extends Enum<A>>(
    S from, A action, S to, Set<Part> parts, Set<Evidence> needs, Set<A> notWhoDid) {

  boolean isFor(Set<? extends Part> playing) {
    return !Collections.disjoint(parts, playing);
  }

  public boolean isBarredTo(Set<A> doneBySame) {
    return !Collections.disjoint(notWhoDid, doneBySame);
  }
}
