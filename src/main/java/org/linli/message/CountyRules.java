package org.linli.message;

import java.util.EnumSet;
import java.util.Set;

/// 本县规则 — which ways there are in a county, and what holds for whoever has not chosen.
record CountyRules(Set<Outlet> outlets, Preference usual) {

  static final CountyRules USUAL = new CountyRules(EnumSet.allOf(Outlet.class), Preference.USUAL);
}
