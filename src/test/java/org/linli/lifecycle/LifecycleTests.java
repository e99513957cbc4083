package org.linli.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.linli.lifecycle.Evidence.NOTE;
import static org.linli.lifecycle.Evidence.PHOTO;
import static org.linli.lifecycle.Evidence.RATING;
import static org.linli.lifecycle.Evidence.REASON;
import static org.linli.lifecycle.LifecycleTests.Act.CHECK;
import static org.linli.lifecycle.LifecycleTests.Act.HANDLE;
import static org.linli.lifecycle.LifecycleTests.Act.RATE;
import static org.linli.lifecycle.LifecycleTests.Act.REOPEN;
import static org.linli.lifecycle.LifecycleTests.Act.SEND_UP;
import static org.linli.lifecycle.LifecycleTests.Act.SETTLE;
import static org.linli.lifecycle.LifecycleTests.Job.AWAITING;
import static org.linli.lifecycle.LifecycleTests.Job.CHECKED;
import static org.linli.lifecycle.LifecycleTests.Job.OPEN;
import static org.linli.lifecycle.LifecycleTests.Job.SETTLED;
import static org.linli.lifecycle.LifecycleTests.Who.DESK;
import static org.linli.lifecycle.LifecycleTests.Who.HANDLER;
import static org.linli.lifecycle.LifecycleTests.Who.REPORTER;
import static org.linli.lifecycle.Limit.workHours;
import static org.linli.lifecycle.Limit.workdays;
import static org.linli.lifecycle.Term.by;
import static org.linli.lifecycle.Term.notWhoDid;
import static org.linli.lifecycle.Term.onlyBy;
import static org.linli.lifecycle.Term.with;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LifecycleTests {

  enum Job {
    OPEN,
    AWAITING,
    CHECKED,
    SETTLED
  }

  enum Act {
    HANDLE,
    SEND_UP,
    CHECK,
    REOPEN,
    SETTLE,
    RATE
  }

  enum Who implements Part {
    HANDLER,
    DESK,
    REPORTER
  }

  static final Lifecycle<Job, Act> JOB =
      Lifecycle.of(Job.class, Act.class)
          .at(OPEN, HANDLER, workdays(7))
          .may(HANDLE, OPEN, with(NOTE))
          .may(SEND_UP, AWAITING, with(NOTE, PHOTO))
          .at(AWAITING, DESK, workHours(4))
          .may(CHECK, CHECKED, by(HANDLER), notWhoDid(HANDLE))
          .may(REOPEN, OPEN, onlyBy(REPORTER), with(REASON))
          .rest(CHECKED)
          .may(SETTLE, SETTLED, by(REPORTER))
          .end(SETTLED)
          .may(RATE, SETTLED, by(REPORTER), with(RATING));

  @Test
  void aSoundTableHasNoFlaws() {
    assertThat(JOB.flaws()).isEmpty();
    assertThat(JOB.start()).isEqualTo(OPEN);
    assertThat(JOB.states()).containsExactly(OPEN, AWAITING, CHECKED, SETTLED);
  }

  @Test
  void theRightPersonWithTheRightEvidenceMoves() {
    var move = JOB.check(OPEN, SEND_UP, Set.of(HANDLER), Set.of(NOTE, PHOTO), Set.of());

    assertThat(move.to()).isEqualTo(AWAITING);
  }

  @Test
  void anActCanLeaveTheStateAsItIs() {
    var move = JOB.check(OPEN, HANDLE, Set.of(HANDLER), Set.of(NOTE), Set.of(HANDLE));

    assertThat(move.to()).isEqualTo(OPEN);
  }

  @Test
  void anActionTheStateDoesNotKnowIsRefusedFirst() {
    assertThatThrownBy(() -> JOB.check(SETTLED, CHECK, Set.of(), Set.of(), Set.of()))
        .isInstanceOfSatisfying(
            Refused.NotNow.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("lifecycle.refused.notNow");
              assertThat(refused.arguments()).containsExactly(SETTLED, CHECK);
            });
  }

  @Test
  void anotherPartMayNotMove() {
    assertThatThrownBy(() -> JOB.check(OPEN, HANDLE, Set.of(DESK), Set.of(NOTE), Set.of()))
        .isInstanceOf(Refused.NotYours.class);
  }

  @Test
  void whoOwesTheMoveMayNotMakeOneThatIsOnlyForAnother() {
    assertThatThrownBy(() -> JOB.check(AWAITING, REOPEN, Set.of(DESK), Set.of(REASON), Set.of()))
        .isInstanceOf(Refused.NotYours.class);
    assertThat(JOB.check(AWAITING, REOPEN, Set.of(REPORTER), Set.of(REASON), Set.of()).to())
        .isEqualTo(OPEN);
  }

  @Test
  void whoHandledMayNotCheck() {
    assertThatThrownBy(
            () -> JOB.check(AWAITING, CHECK, Set.of(DESK), Set.of(), Set.of(HANDLE, SEND_UP)))
        .isInstanceOf(Refused.SameHands.class);
  }

  @Test
  void whatIsMissingIsNamedByFormField() {
    assertThatThrownBy(() -> JOB.check(OPEN, SEND_UP, Set.of(HANDLER), Set.of(NOTE), Set.of()))
        .isInstanceOfSatisfying(
            Refused.Missing.class,
            refused -> {
              assertThat(refused.evidence()).containsExactly(PHOTO);
              assertThat(refused.fields())
                  .containsExactly(entry("photo", "lifecycle.missing.PHOTO"));
            });
  }

  @Test
  void buttonsAreTheMovesOfOnesParts() {
    assertThat(JOB.movesAt(OPEN, Set.of(HANDLER)))
        .extracting(Move::action)
        .containsExactly(HANDLE, SEND_UP);
    assertThat(JOB.movesAt(AWAITING, Set.of(DESK))).extracting(Move::action).containsExactly(CHECK);
    assertThat(JOB.movesAt(AWAITING, Set.of(DESK, REPORTER)))
        .extracting(Move::action)
        .containsExactly(CHECK, REOPEN);
    assertThat(JOB.movesAt(OPEN, Set.of(REPORTER))).isEmpty();
  }

  @Test
  void formFieldsAndClockReadTheSameTable() {
    assertThat(JOB.needs(OPEN, SEND_UP)).containsExactly(NOTE, PHOTO);
    assertThat(JOB.needs(SETTLED, SEND_UP)).isEmpty();
    assertThat(JOB.limitAt(OPEN)).contains(workdays(7));
    assertThat(JOB.limitAt(CHECKED)).isEmpty();
    assertThat(JOB.owesAt(AWAITING)).contains(DESK);
    assertThat(JOB.owesAt(CHECKED)).isEmpty();
    assertThat(JOB.isEnd(SETTLED)).isTrue();
    assertThat(JOB.isEnd(CHECKED)).isFalse();
  }

  @Test
  void everyFlawIsNamed() {
    var table = Lifecycle.of(Job.class, Act.class);

    assertThat(table.at(OPEN, DESK).may(HANDLE, OPEN).may(HANDLE, OPEN).flaws())
        .contains(
            "AWAITING has no rule",
            "OPEN has no way to an end",
            "HANDLE at OPEN is ruled twice",
            "CHECK is used nowhere");
    assertThat(
            table
                .at(OPEN, DESK)
                .may(SETTLE, SETTLED, notWhoDid(REOPEN))
                .at(AWAITING, DESK)
                .may(REOPEN, AWAITING)
                .rest(CHECKED)
                .may(RATE, SETTLED)
                .end(SETTLED)
                .may(HANDLE, OPEN, by(DESK))
                .end(SETTLED)
                .flaws())
        .contains(
            "AWAITING is never reached",
            "AWAITING has no way to an end",
            "SETTLE at OPEN bars who did REOPEN, which cannot have happened before",
            "RATE at CHECKED is nobody's move",
            "HANDLE at SETTLED leaves an end",
            "SETTLED is ruled twice");
  }

  @Test
  void anActionOfAnotherTableCannotBeBarred() {
    var open = Lifecycle.of(Job.class, Act.class).at(OPEN, DESK);

    assertThatThrownBy(() -> open.may(HANDLE, OPEN, notWhoDid(Job.OPEN)))
        .isInstanceOf(ClassCastException.class);
  }

  @Test
  void theDocumentNamesEverythingInBothLanguages() {
    var chinese = names(Locale.ROOT);
    var english = names(Locale.ENGLISH);

    assertThat(JOB.asMarkdown(chinese, english))
        .startsWith("| 状态 state | 下一步归 next move owed by | 时限 within |")
        .contains(
            "\n"
                + "| **OPEN OPEN `OPEN`** | HANDLER HANDLER | 7 个工作日 workdays | HANDLE HANDLE"
                + " `HANDLE` | OPEN OPEN | HANDLER HANDLER | 办理情况 what was done | — |\n")
        .contains("\n|  |  |  | REOPEN REOPEN `REOPEN` | OPEN OPEN | REPORTER REPORTER |")
        .hasLineCount(2 + 6);
  }

  @Test
  void theMessagesNameEveryConstantAndEveryRefusal() {
    for (var locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      var words = bundle(locale);
      for (var evidence : Evidence.values()) {
        assertThat(words.containsKey("lifecycle.evidence." + evidence)).isTrue();
        assertThat(words.containsKey("lifecycle.missing." + evidence)).isTrue();
      }
      for (var reason : List.of("notNow", "notYours", "sameHands", "missing")) {
        assertThat(words.containsKey("lifecycle.refused." + reason)).isTrue();
      }
    }
  }

  @Test
  void aLimitIsReadAsItIsWritten() {
    assertThat(workHours(2)).hasToString("2 WORK_HOURS");
    assertThat(Limit.parse("2 WORK_HOURS")).isEqualTo(workHours(2));
    assertThatThrownBy(() -> Limit.parse("soon")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Limit.parse("0 DAYS")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Function<Enum<?>, String> names(Locale locale) {
    var words = bundle(locale);
    return constant -> {
      var key =
          "lifecycle."
              + constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT)
              + "."
              + constant.name();
      return words.containsKey(key) ? words.getString(key) : constant.name();
    };
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "messages.lifecycle",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
