package org.linli.notice;

import java.util.List;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.Matters;
import org.linli.respite.Respites;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 缓办通知 — the reporter is told that his answer is waited for, the holder that it came and what was
/// decided about his clock. Desks find what they have to decide on Today.
@Component
@Order(101)
class RespiteNotices implements Hears {

  private final Matters matters;
  private final Receivers receivers;
  private final Mailroom mailroom;

  RespiteNotices(Matters matters, Receivers receivers, Mailroom mailroom) {
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
      Respites.told(act)
          .ifPresent(
              told ->
                  matters.holders(county, told.matter()).stream()
                      .filter(held -> held.item() == told.item())
                      .forEach(held -> tell(county, act, told, held)));
    }
  }

  private void tell(String county, Entry act, Respites.Told told, Matters.Holder held) {
    String occasion = act.subject() + "/" + act.seq();
    if (told.what() == Respites.What.WAITS) {
      mailroom.tellReporter(county, held, occasion, "notice.respite.asked");
      return;
    }
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
                    text(told, held, mailroom.link(to.link()))));
  }

  private String text(Respites.Told told, Matters.Holder held, String link) {
    if (told.what() == Respites.What.ANSWERED) {
      return mailroom.t("notice.respite.answered", held.number(), link);
    }
    String decided =
        told.what() == Respites.What.GRANTED ? "notice.respite.granted" : "notice.respite.refused";
    return mailroom.t(
        "notice.respite.decided",
        mailroom.t("respite.kind." + told.kind()),
        mailroom.t(decided),
        held.number(),
        link);
  }
}
