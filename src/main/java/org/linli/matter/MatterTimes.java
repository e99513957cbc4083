package org.linli.matter;

import static org.linli.matter.MatterLifecycle.MATTER;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linli.category.Timed;
import org.linli.lifecycle.Limit;
import org.springframework.stereotype.Component;

/// 事项时限 — tells the catalogue which states of a matter there are to limit, and that the whole is
/// promised to the resident by a day.
@Component
class MatterTimes implements Timed {

  private final Map<String, Limit> limits = new LinkedHashMap<>();

  MatterTimes() {
    for (MatterState state : MatterState.values()) {
      MATTER.limitAt(state).ifPresent(limit -> limits.put(state.name(), limit));
    }
    limits.put(Promised.PROMISE, Promised.USUAL);
  }

  @Override
  public Map<String, Limit> limits() {
    return Collections.unmodifiableMap(limits);
  }

  @Override
  public String words() {
    return "matter.state.";
  }
}
