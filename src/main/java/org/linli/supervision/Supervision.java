package org.linli.supervision;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.category.Rung;
import org.linli.matter.MatterId;

/// 督办记录 — one row of `supervision`: why a matter rose and what was said to it; words by their
/// number beside those of the matter.
///
/// @param desk the lowest desk that supervises
/// @param again how often the matter had come again when it rose
/// @param due when the answer is due; null = nobody owes one
/// @param answeredPerson the person behind whoever answered
record Supervision(
    String county,
    UUID id,
    MatterId matter,
    String placePath,
    SupervisionCause cause,
    SupervisionState state,
    Rung desk,
    int again,
    UUID raisedBy,
    Instant raisedAt,
    @Nullable Instant due,
    @Nullable Integer reason,
    int reminders,
    @Nullable Instant remindedAt,
    @Nullable Integer instruction,
    @Nullable Integer answer,
    @Nullable UUID answeredPerson,
    @Nullable Instant answeredAt,
    @Nullable Instant endedAt,
    int version) {

  /// True when the answer is late.
  boolean overdue(Instant now) {
    return due != null && due.isBefore(now);
  }

  /// The same after an act.
  Supervision with(Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    return draft.made();
  }

  /// 草稿 — what an act may change of a supervision; it begins as it stands.
  final class Draft {
    SupervisionState state = Supervision.this.state;
    @Nullable Instant due = Supervision.this.due;
    int reminders = Supervision.this.reminders;
    @Nullable Instant remindedAt = Supervision.this.remindedAt;
    @Nullable Integer instruction = Supervision.this.instruction;
    @Nullable Integer answer = Supervision.this.answer;
    @Nullable UUID answeredPerson = Supervision.this.answeredPerson;
    @Nullable Instant answeredAt = Supervision.this.answeredAt;
    @Nullable Instant endedAt = Supervision.this.endedAt;

    private Supervision made() {
      return new Supervision(
          county,
          id,
          matter,
          placePath,
          cause,
          state,
          desk,
          again,
          raisedBy,
          raisedAt,
          due,
          reason,
          reminders,
          remindedAt,
          instruction,
          answer,
          answeredPerson,
          answeredAt,
          endedAt,
          version + 1);
    }
  }
}
