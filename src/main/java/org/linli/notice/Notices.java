package org.linli.notice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.MatterMoved;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.message.MessageKind;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 通知规则 — who is told what of an act: the holder of a dispatched item, the reporter at the turns of
/// his matter.
@Component
@Order(100)
class Notices implements Hears {

  private static final Set<String> ENDS =
      Set.of(MatterState.CONFIRMED.name(), MatterState.REJECTED.name(), MatterState.VOID.name());

  private final Matters matters;
  private final Receivers receivers;
  private final Mailroom mailroom;

  Notices(Matters matters, Receivers receivers, Mailroom mailroom) {
    this.matters = matters;
    this.receivers = receivers;
    this.mailroom = mailroom;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    if (!mailroom.isOpen()) {
      return;
    }
    for (Entry act : acts) {
      if (act.noun().equals(MatterMoved.NOUN)) {
        if (MatterState.DISPATCHED.name().equals(act.to())) {
          tellHolder(county, act);
        }
        tellReporter(county, act);
        if (ENDS.contains(String.valueOf(act.to()))) {
          receivers.forget(county, act.subject());
        }
      }
    }
  }

  private void tellHolder(String county, Entry act) {
    int item = MatterMoved.item(act);
    var holders = matters.holders(county, new MatterId(act.subject()));
    if (holders.size() == 1) {
      receivers.forget(county, act.subject());
    }
    holders.stream()
        .filter(h -> item == 0 || h.item() == item)
        // somebody may have moved it on since
        .filter(h -> h.state() == MatterState.DISPATCHED)
        .forEach(
            held -> {
              String key = act.subject() + "/" + act.seq() + "/" + held.item();
              receivers.of(county, held).ifPresent(to -> tell(county, held, to, key));
              int deputy = 0;
              for (var to : receivers.deputies(county, held)) {
                tell(county, held, to, key + "/deputy" + ++deputy);
              }
            });
  }

  private void tell(String county, Matters.Holder held, Receivers.Receiver to, String key) {
    String link = mailroom.link(to.link());
    String text =
        mailroom.t("notice.holder", held.category().zh(), held.number(), to.place(), link);
    mailroom.send(county, held, "HOLDER", MessageKind.ASSIGNED, key, to, text);
  }

  private void tellReporter(String county, Entry act) {
    String occasion = act.subject() + "/" + act.seq() + "/reporter";
    reporterKey(act)
        .ifPresent(
            key ->
                matters.holders(county, new MatterId(act.subject())).stream()
                    .findFirst()
                    .ifPresent(any -> mailroom.tellReporter(county, any, occasion, key)));
  }

  private static Optional<String> reporterKey(Entry act) {
    MatterAction action = MatterAction.valueOf(act.action());
    return switch (action) {
      case REPORT -> Optional.of("notice.reporter.reported");
      case TAKE -> Optional.of("notice.reporter.taken");
      case CLOSE_OUT -> Optional.of("notice.reporter.closed");
      case REJECT -> Optional.of("notice.reporter.rejected");
      case MERGE -> Optional.of("notice.reporter.merged");
      case ACCEPT,
          DISPATCH,
          HANDLE,
          CALL,
          FEED_BACK,
          REDO,
          SEND_BACK,
          PASS_UP,
          HAND_OVER,
          VOID,
          CONFIRM,
          REOPEN,
          RATE,
          REVISIT,
          ADD_ITEM,
          SUPPLEMENT,
          RELEASE,
          SPLIT ->
          Optional.empty();
    };
  }
}
