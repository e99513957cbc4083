package org.linli.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    int item = MatterMoved.item(act);
    Set<UUID> told = new HashSet<>();
    for (Matters.Holder held : matters.holders(county, matter)) {
      if (item == 0 || held.item() == item) {
        told.addAll(owes(county, act, held));
      }
    }
    List<Messages.To> followers =
        follows.followers(county, matter).stream()
            .filter(account -> !told.contains(account))
            .map(account -> new Messages.To(account, null))
            .toList();
    telling.tell(county, act, MessageKind.FOLLOWED, matter, "", followers);
  }

  // somebody may have moved it on since: only what still stands is told
  private List<UUID> owes(String county, Entry act, Matters.Holder held) {
    boolean open = held.state().isOpen();
    MatterAction action = MatterAction.valueOf(act.action());
    return switch (action) {
      case REPORT, ADD_ITEM, SPLIT ->
          held.state() == MatterState.REPORTED || held.state() == MatterState.ACCEPTED
              ? owes(county, act, held, MessageKind.ASSIGNED, "")
              : List.of();
      case SEND_BACK ->
          held.state() == MatterState.ACCEPTED
              ? owes(county, act, held, MessageKind.ASSIGNED, "BACK")
              : List.of();
      case DISPATCH, PASS_UP, HAND_OVER ->
          open && !held.state().equals(MatterState.IN_HAND)
              ? owes(county, act, held, MessageKind.ASSIGNED, "")
              : List.of();
      case FEED_BACK ->
          held.state() == MatterState.AWAITING_CHECK
              ? owes(county, act, held, MessageKind.TO_CHECK, "")
              : List.of();
      case REDO -> open ? owes(county, act, held, MessageKind.RETURNED, "") : List.of();
      case REOPEN -> open ? owes(county, act, held, MessageKind.RETURNED, "REOPEN") : List.of();
      case SUPPLEMENT -> open ? owes(county, act, held, MessageKind.ANSWERED, "") : List.of();
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
          List.of();
    };
  }

  private List<UUID> owes(
      String county, Entry act, Matters.Holder held, MessageKind kind, String detail) {
    return telling.tell(county, act, kind, held.matter(), detail, addressees.owing(county, held));
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
