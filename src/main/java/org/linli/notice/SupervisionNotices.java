package org.linli.notice;

import java.util.List;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.Matters;
import org.linli.message.MessageKind;
import org.linli.organisation.OrganisationKind;
import org.linli.supervision.Supervisions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 督办通知 — whoever holds an open item is told that the level above wants an answer, each time it
/// reminds or instructs; the level above that it has its answer.
@Component
@Order(103)
class SupervisionNotices implements Hears {

  private final Matters matters;
  private final Receivers receivers;
  private final Mailroom mailroom;
  private final Addressees addressees;
  private final Telling telling;

  SupervisionNotices(
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
      Supervisions.told(act)
          .ifPresent(
              told ->
                  matters.holders(county, told.matter()).stream()
                      .filter(held -> held.state().isOpen())
                      .forEach(held -> tell(county, act, told, held)));
      Supervisions.answered(act).ifPresent(answered -> tellDesk(county, act, answered));
    }
  }

  private void tellDesk(String county, Entry act, Supervisions.Answered answered) {
    addressees
        .deskAt(county, act.placePath(), OrganisationKind.valueOf(answered.desk().name()))
        .ifPresent(
            desk ->
                telling.tell(
                    county,
                    act,
                    MessageKind.SUPERVISED,
                    answered.matter(),
                    act.action(),
                    addressees.organisation(county, desk.id().value())));
  }

  private void tell(String county, Entry act, Supervisions.Told told, Matters.Holder held) {
    telling.tell(
        county,
        act,
        MessageKind.SUPERVISED,
        told.matter(),
        told.action(),
        addressees.owing(county, held));
    if (!mailroom.isOpen()) {
      return;
    }
    String occasion = act.subject() + "/" + act.seq() + "/" + held.item();
    receivers
        .of(county, held)
        .ifPresent(
            to ->
                mailroom.send(
                    county,
                    held,
                    "HOLDER",
                    MessageKind.SUPERVISED,
                    occasion,
                    to,
                    mailroom.t(
                        "notice.supervision." + told.action(),
                        held.number(),
                        mailroom.link(to.link()))));
  }
}
