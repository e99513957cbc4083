package org.linli.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matter.MatterLifecycle.MATTER;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.linli.lifecycle.Evidence;
import org.linli.lifecycle.Refused;

/// 事项流程测试 — every state × every action × every part, against a second writing of the rules.
class MatterLifecycleTests {

  private static final Set<Evidence> EVERYTHING = EnumSet.allOf(Evidence.class);

  /// Who may do what where: state, action = parts by their first letters (Reporter, Holder, Desk,
  /// Upper desk, Approver, reVisitor, System).
  private static final Map<MatterState, Map<MatterAction, String>> RULES = rules();

  @Test
  void theTableIsSound() {
    assertThat(MATTER.flaws()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyCellIsAsWritten() {
    return Arrays.stream(MatterState.values())
        .map(state -> DynamicTest.dynamicTest(state.name(), () -> cells(state)));
  }

  @Test
  void whoFedBackMayNotCloseOut() {
    assertThatThrownBy(
            () ->
                MATTER.check(
                    MatterState.AWAITING_CHECK,
                    MatterAction.CLOSE_OUT,
                    Set.of(MatterPart.DESK),
                    Set.of(),
                    Set.of(MatterAction.FEED_BACK)))
        .isInstanceOf(Refused.SameHands.class);
  }

  @Test
  void whoFedBackMayStillHaveItRedone() {
    var move =
        MATTER.check(
            MatterState.AWAITING_CHECK,
            MatterAction.REDO,
            Set.of(MatterPart.DESK),
            Set.of(Evidence.REASON),
            Set.of(MatterAction.FEED_BACK));

    assertThat(move.to()).isEqualTo(MatterState.IN_HAND);
  }

  @Test
  void everyRefusalReturnAndReopeningNeedsAReason() {
    for (var state : MatterState.values()) {
      for (var action :
          EnumSet.of(
              MatterAction.REJECT,
              MatterAction.SEND_BACK,
              MatterAction.REDO,
              MatterAction.PASS_UP,
              MatterAction.REOPEN,
              MatterAction.MERGE,
              MatterAction.SPLIT,
              MatterAction.VOID)) {
        MATTER
            .move(state, action)
            .ifPresent(m -> assertThat(m.needs()).as(m.toString()).contains(Evidence.REASON));
      }
    }
  }

  @Test
  void everyOpenStateHasSomebodyWhoOwesTheNextMoveAndALimit() {
    for (var state : MatterState.values()) {
      assertThat(MATTER.owesAt(state).isPresent()).as(state.name()).isEqualTo(state.isOpen());
      assertThat(MATTER.limitAt(state).isPresent()).as(state.name()).isEqualTo(state.isOpen());
    }
  }

  private static void cells(MatterState state) {
    for (var action : MatterAction.values()) {
      for (var part : MatterPart.values()) {
        boolean allowed = allowed(state, action, part);
        String cell = state + " × " + action + " × " + part;
        try {
          MATTER.check(state, action, Set.of(part), EVERYTHING, Set.of());
          assertThat(allowed).as(cell).isTrue();
        } catch (Refused refused) {
          assertThat(allowed).as(cell).isFalse();
        }
      }
    }
  }

  private static boolean allowed(MatterState state, MatterAction action, MatterPart part) {
    String parts = RULES.getOrDefault(state, Map.of()).getOrDefault(action, "");
    char letter = part == MatterPart.REVISITOR ? 'V' : part.name().charAt(0);
    return parts.indexOf(letter) >= 0;
  }

  private static Map<MatterState, Map<MatterAction, String>> rules() {
    Map<MatterState, Map<MatterAction, String>> rules = new EnumMap<>(MatterState.class);
    put(
        rules,
        "REPORTED ACCEPT DUS, REJECT DU, VOID A, ADD_ITEM DU, CALL DU, SUPPLEMENT R, HAND_OVER S,"
            + " MERGE DUS");
    put(
        rules,
        "ACCEPTED DISPATCH DUS, VOID A, ADD_ITEM DU, CALL DU, SUPPLEMENT R, HAND_OVER S, MERGE DU");
    put(rules, "MERGED CLOSE_OUT S, SPLIT DUS, SUPPLEMENT R, CALL DU");
    put(
        rules,
        "DISPATCHED TAKE H, PASS_UP HS, SEND_BACK H, DISPATCH DU,"
            + " VOID A, ADD_ITEM DU, CALL HDU, SUPPLEMENT R, HAND_OVER S, MERGE DU");
    put(
        rules,
        "IN_HAND HANDLE H, FEED_BACK H, PASS_UP HS, SEND_BACK H,"
            + " VOID A, ADD_ITEM DU, CALL HDU, SUPPLEMENT R, HAND_OVER S, MERGE DU");
    put(
        rules,
        "AWAITING_CHECK CLOSE_OUT DU, REDO DU, ADD_ITEM DU, CALL DU, SUPPLEMENT R, HAND_OVER S");
    put(rules, "CLOSED CONFIRM R, REOPEN RV, RATE R, REVISIT V, CALL V, SUPPLEMENT R, RELEASE DU");
    put(rules, "CONFIRMED RATE R, REVISIT V, CALL V, RELEASE DU");
    return rules;
  }

  private static void put(Map<MatterState, Map<MatterAction, String>> rules, String line) {
    int space = line.indexOf(' ');
    var state = MatterState.valueOf(line.substring(0, space));
    for (String rule : line.substring(space + 1).split(", ")) {
      String[] words = rule.split(" ");
      rules
          .computeIfAbsent(state, s -> new EnumMap<>(MatterAction.class))
          .put(MatterAction.valueOf(words[0]), words[1]);
    }
  }
}
