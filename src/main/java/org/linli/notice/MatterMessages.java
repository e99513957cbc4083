package org.linli.notice;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.delegation.Delegations;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.MatterMoved;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.message.MessageKind;
import org.linli.message.Messages;
import org.linli.remark.Follows;
import org.linli.remark.Remarks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 事项消息 — who is told inside the application what of a matter: whoever owes the next move, whoever
/// follows it, colleagues of what was noted, and who stands in for somebody from today.
@Component
@Order(151)
class MatterMessages implements Hears {

  private static final Set<MatterState> AT_DESK =
      EnumSet.of(MatterState.REPORTED, MatterState.ACCEPTED);
  private static final Set<MatterState> OPEN =
      EnumSet.range(MatterState.REPORTED, MatterState.AWAITING_CHECK);
  private static final Set<MatterState> WAITING =
      EnumSet.of(
          MatterState.REPORTED,
          MatterState.ACCEPTED,
          MatterState.DISPATCHED,
          MatterState.AWAITING_CHECK);

  private final Matters matters;
  private final Follows follows;
  private final Addressees addressees;
  private final Telling telling;

  MatterMessages(Matters matters, Follows follows, Addressees addressees, Telling telling) {
    this.matters = matters;
    this.follows = follows;
    this.addressees = addressees;
    this.telling = telling;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    for (Entry act : acts) {
      if (act.noun().equals(MatterMoved.NOUN)) {
        moved(county, act);
      }
      Remarks.noted(act).ifPresent(matter -> noted(county, act, matter));
      Delegations.given(act)
          .ifPresent(
              delegate ->
                  telling.tell(
                      county,
                      act,
                      MessageKind.DELEGATED,
                      null,
                      "",
                      List.of(new Messages.To(delegate, null))));
    }
  }

  private void moved(String county, Entry act) {
    MatterId matter = new MatterId(act.subject());
    Set<UUID> told = new HashSet<>();
    said(MatterAction.valueOf(act.action()))
        .ifPresent(
            said -> {
              int item = MatterMoved.item(act);
              matters.holders(county, matter).stream()
                  .filter(held -> item == 0 || held.item() == item)
                  // somebody may have moved it on since: only what still stands is told
                  .filter(held -> said.states().contains(held.state()))
                  .forEach(held -> told.addAll(owes(county, act, held, said)));
            });
    List<Messages.To> followers =
        follows.followers(county, matter).stream()
            .filter(account -> !told.contains(account))
            .map(account -> new Messages.To(account, null))
            .toList();
    telling.tell(county, act, MessageKind.FOLLOWED, matter, "", followers);
  }

  private List<UUID> owes(String county, Entry act, Matters.Holder held, Said said) {
    return telling.tell(
        county, act, said.kind(), held.matter(), said.detail(), addressees.owing(county, held));
  }

  /// 所告 — what an act says to whoever owes the next move, while the item stands in one of these
  /// states.
  private record Said(MessageKind kind, String detail, Set<MatterState> states) {}

  private static Optional<Said> said(MatterAction action) {
    return switch (action) {
      case REPORT, ADD_ITEM, SPLIT -> said(MessageKind.ASSIGNED, "", AT_DESK);
      case SEND_BACK -> said(MessageKind.ASSIGNED, "BACK", AT_DESK);
      case DISPATCH, PASS_UP, HAND_OVER -> said(MessageKind.ASSIGNED, "", WAITING);
      case FEED_BACK -> said(MessageKind.TO_CHECK, "", EnumSet.of(MatterState.AWAITING_CHECK));
      case REDO -> said(MessageKind.RETURNED, "", OPEN);
      case REOPEN -> said(MessageKind.RETURNED, "REOPEN", OPEN);
      case SUPPLEMENT -> said(MessageKind.ANSWERED, "", OPEN);
      case ACCEPT,
          REJECT,
          TAKE,
          HANDLE,
          CALL,
          CLOSE_OUT,
          VOID,
          CONFIRM,
          RATE,
          REVISIT,
          RELEASE,
          MERGE ->
          Optional.empty();
    };
  }

  private static Optional<Said> said(MessageKind kind, String detail, Set<MatterState> states) {
    return Optional.of(new Said(kind, detail, states));
  }

  private void noted(String county, Entry act, MatterId matter) {
    List<Messages.To> colleagues = new ArrayList<>();
    for (Matters.Holder held : matters.holders(county, matter)) {
      if (held.state().isOpen()) {
        colleagues.addAll(addressees.holder(county, held));
        colleagues.addAll(addressees.desk(county, held.placePath(), null));
      }
    }
    telling.tell(county, act, MessageKind.REMARKED, matter, "", colleagues);
  }
}
