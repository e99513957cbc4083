package org.linli.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.linli.shared.Refusal;

/// 不予办理 — a move the table does not allow; the arguments of the message are state and action.
public abstract sealed class Refused extends Refusal {

  private Refused(String key, Enum<?> state, Enum<?> action) {
    super(key, state, action);
  }

  /// 当前状态不可 — the state does not know this action (any more).
  public static final class NotNow extends Refused {

    NotNow(Enum<?> state, Enum<?> action) {
      super("lifecycle.refused.notNow", state, action);
    }
  }

  /// 无权办理 — the move belongs to somebody in another part.
  public static final class NotYours extends Refused {

    NotYours(Move<?, ?> move) {
      super("lifecycle.refused.notYours", move.from(), move.action());
    }
  }

  /// 须回避 — the same hands did what this move is to check.
  public static final class SameHands extends Refused {

    SameHands(Move<?, ?> move) {
      super("lifecycle.refused.sameHands", move.from(), move.action());
    }
  }

  /// 材料不全 — evidence the move needs was not brought.
  public static final class Missing extends Refused {
    private final transient Set<Evidence> evidence;

    Missing(Move<?, ?> move, Set<Evidence> evidence) {
      super("lifecycle.refused.missing", move.from(), move.action());
      this.evidence = evidence;
    }

    /// What was not brought.
    public Set<Evidence> evidence() {
      return new TreeSet<>(evidence);
    }

    /// Form field to message key: what a form shows beside each field.
    public Map<String, String> fields() {
      var fields = new LinkedHashMap<String, String>();
      evidence().forEach(missing -> fields.put(missing.field(), "lifecycle.missing." + missing));
      return fields;
    }
  }
}
