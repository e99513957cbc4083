package org.linli.notice;

import java.util.List;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.Matters;
import org.linli.message.MessageKind;
import org.linli.respite.Respites;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 缓办通知 — the reporter is told that his answer is waited for, the holder that it came and what was
/// decided about his clock, a desk that it has to decide.
@Component
@Order(101)
class RespiteNotices implements Hears {

  private final Matters matters;
  private final Receivers receivers;
  private final Mailroom mailroom;
  private final Addressees addressees;
  private final Telling telling;

  RespiteNotices(
      Matters matters,
      Receivers receivers,
      Mailroom mailroom,
      Addressees addressees,
      Telling telling) {
    this.matters = matters;
    this.receivers = receivers;
    this.mailroom = mailroom;
    this.addressees = addressees;
    this.telling = telling;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
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
    inside(county, act, told, held);
    if (!mailroom.isOpen() || told.what() == Respites.What.ASKED) {
      return;
    }
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
                    told.what() == Respites.What.ANSWERED
                        ? MessageKind.ANSWERED
                        : MessageKind.RESPITE,
                    occasion,
                    to,
                    text(told, held, mailroom.link(to.link()))));
  }

  private void inside(String county, Entry act, Respites.Told told, Matters.Holder held) {
    switch (told.what()) {
      case ASKED ->
          telling.tell(
              county,
              act,
              MessageKind.RESPITE,
              told.matter(),
              "ASKED",
              addressees.desk(county, held.placePath(), addressees.part(county, act.actor())));
      case GRANTED, REFUSED ->
          telling.tell(
              county,
              act,
              MessageKind.RESPITE,
              told.matter(),
              told.what().name(),
              addressees.owing(county, held));
      case ANSWERED ->
          telling.tell(
              county, act, MessageKind.ANSWERED, told.matter(), "", addressees.owing(county, held));
      case WAITS -> {
        // the reporter is no colleague
      }
    }
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
