package org.linli.notice;

import java.util.List;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.Matters;
import org.linli.supervision.Supervisions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 督办通知 — whoever holds an open item is told that the level above wants an answer, each time it
/// reminds or instructs. Desks find it on Today.
@Component
@Order(103)
class SupervisionNotices implements Hears {

  private final Matters matters;
  private final Receivers receivers;
  private final Mailroom mailroom;

  SupervisionNotices(Matters matters, Receivers receivers, Mailroom mailroom) {
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
      Supervisions.told(act)
          .ifPresent(
              told ->
                  matters.holders(county, told.matter()).stream()
                      .filter(held -> held.state().isOpen())
                      .forEach(held -> tell(county, act, told, held)));
    }
  }

  private void tell(String county, Entry act, Supervisions.Told told, Matters.Holder held) {
    String occasion = act.subject() + "/" + act.seq() + "/" + held.item();
    receivers
        .of(county, held)
        .ifPresent(
            to ->
                mailroom.send(
                    county,
                    held,
                    "HOLDER",
                    occasion,
                    to.phone(),
                    mailroom.t(
                        "notice.supervision." + told.action(),
                        held.number(),
                        mailroom.link(to.link()))));
  }
}
