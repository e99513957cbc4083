package org.linli.matter;

import java.time.Instant;
import java.util.List;
import org.linli.calendar.Pause;

/// 停表依据 — what stopped or lengthened the clocks of a matter; implemented by the module that grants
/// it, as the catalogue is told by us what there is to limit.
public interface Pauses {

  /// Of the clock of one item since it entered its state; a stop that still lasts ends when it is
  /// planned to end.
  List<Pause> ofItem(String county, MatterId matter, int item, Instant entered);

  /// Of the promise to the resident: stops only, of any item.
  List<Pause> ofMatter(String county, MatterId matter);
}
