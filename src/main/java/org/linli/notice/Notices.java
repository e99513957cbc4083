package org.linli.notice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterId;
import org.linli.matter.MatterMoved;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.shared.Sender;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 通知规则 — who is told what of an act: the holder of a dispatched item, the reporter at the turns of
/// his matter.
///
/// A message holds no words of the report and no names. It is queued in the dispatcher's
/// transaction and leaves after it.
@Component
@Order(100)
class Notices implements Hears {

  private static final Set<String> ENDS =
      Set.of(MatterState.CONFIRMED.name(), MatterState.REJECTED.name(), MatterState.VOID.name());

  private final Matters matters;
  private final Receivers receivers;
  private final Deliveries deliveries;
  private final Sender sender;
  private final Words words;
  private final String address;

  Notices(
      Matters matters,
      Receivers receivers,
      Deliveries deliveries,
      Sender sender,
      Pages pages,
      @Value("${linli.address:}") String address) {
    this.matters = matters;
    this.receivers = receivers;
    this.deliveries = deliveries;
    this.sender = sender;
    // the phones belong to people of the county: messages are in the county's language
    this.words = pages.words(Locale.SIMPLIFIED_CHINESE);
    this.address = address;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    if (!sender.available()) {
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
              receivers.of(county, held).ifPresent(to -> tell(county, act, held, to, key));
              int deputy = 0;
              for (var to : receivers.deputies(county, held)) {
                tell(county, act, held, to, key + "/deputy" + ++deputy);
              }
            });
  }

  private void tell(
      String county, Entry act, Matters.Holder held, Receivers.Receiver to, String key) {
    deliveries.add(
        county,
        act.subject(),
        "HOLDER",
        key,
        to.phone(),
        words.t(
            "notice.holder", held.category().zh(), held.number(), to.place(), address + to.link()));
  }

  private void tellReporter(String county, Entry act) {
    Optional<String> key = reporterKey(act);
    if (key.isEmpty()) {
      return;
    }
    var id = new MatterId(act.subject());
    matters
        .phoneOf(county, id)
        .ifPresent(
            phone ->
                matters.holders(county, id).stream()
                    .findFirst()
                    .ifPresent(
                        any ->
                            deliveries.add(
                                county,
                                act.subject(),
                                "REPORTER",
                                act.subject() + "/" + act.seq() + "/reporter",
                                phone,
                                words.t(
                                    key.get(),
                                    any.number(),
                                    address + "/m/" + any.number() + "?k=" + matters.linkOf(id)))));
  }

  private static Optional<String> reporterKey(Entry act) {
    MatterAction action = MatterAction.valueOf(act.action());
    return switch (action) {
      case REPORT -> Optional.of("notice.reporter.reported");
      case TAKE -> Optional.of("notice.reporter.taken");
      case CLOSE_OUT -> Optional.of("notice.reporter.closed");
      case REJECT -> Optional.of("notice.reporter.rejected");
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
          RELEASE ->
          Optional.empty();
    };
  }
}
