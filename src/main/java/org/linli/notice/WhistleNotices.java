package org.linli.notice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.category.Rung;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.Matters;
import org.linli.message.MessageKind;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.shared.NotFound;
import org.linli.whistle.Whistles;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 吹哨通知 — an organisation is told that it is called, must come after all or need not come, with a
/// link that opens this matter; the desk that called is told who refused, is late or is done.
@Component
@Order(102)
class WhistleNotices implements Hears {

  private final Matters matters;
  private final Whistles whistles;
  private final Receivers receivers;
  private final Organisations organisations;
  private final Mailroom mailroom;
  private final Addressees addressees;
  private final Telling telling;

  WhistleNotices(
      Matters matters,
      Whistles whistles,
      Receivers receivers,
      Organisations organisations,
      Mailroom mailroom,
      Addressees addressees,
      Telling telling) {
    this.matters = matters;
    this.whistles = whistles;
    this.receivers = receivers;
    this.organisations = organisations;
    this.mailroom = mailroom;
    this.addressees = addressees;
    this.telling = telling;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    for (Entry act : acts) {
      whistles.told(act).ifPresent(told -> tell(county, act, told));
    }
  }

  private void tell(String county, Entry act, Whistles.Told told) {
    var item =
        matters.holders(county, told.matter()).stream()
            .filter(held -> held.item() == told.item())
            .findFirst();
    if (item.isEmpty()) {
      return;
    }
    Matters.Holder held = item.get();
    String occasion = act.subject() + "/" + act.seq();
    inside(county, act, told);
    if (!mailroom.isOpen()) {
      return;
    }
    if (told.toCalled()) {
      tellCalled(county, held, told, occasion);
    }
    if (told.toCaller() && told.caller() != null) {
      tellCaller(county, held, told, told.caller(), occasion + "/caller");
    }
  }

  private void inside(String county, Entry act, Whistles.Told told) {
    String what = told.what().name();
    if (told.toCalled()) {
      telling.tell(
          county,
          act,
          MessageKind.CALLED,
          told.matter(),
          what,
          addressees.organisation(county, told.organisation()));
    }
    if (told.toCaller() && told.caller() != null) {
      telling.tell(
          county,
          act,
          MessageKind.CALL_ANSWERED,
          told.matter(),
          what,
          addressees.organisation(county, told.caller()));
    }
  }

  private void tellCalled(String county, Matters.Holder held, Whistles.Told told, String occasion) {
    if (told.what() == Whistles.What.RELEASED) {
      // its link ended with the call: a phone and no link
      organisation(county, told.organisation())
          .map(Organisation::dutyPhone)
          .ifPresent(
              phone ->
                  mailroom.send(county, held, "CALLED", occasion, phone, text(told, held, "", "")));
      return;
    }
    receivers
        .of(county, as(held, told.organisation()))
        .ifPresent(
            to ->
                mailroom.send(
                    county,
                    held,
                    "CALLED",
                    MessageKind.CALLED,
                    occasion,
                    to,
                    text(told, held, to.place(), mailroom.link(to.link()))));
  }

  // a desk signs in: its message has the address of the page and no link of its own
  private void tellCaller(
      String county, Matters.Holder held, Whistles.Told told, UUID caller, String occasion) {
    String page = mailroom.link("/work/" + county + "/matters/" + held.number());
    String called = organisation(county, told.organisation()).map(Organisation::name).orElse("");
    organisation(county, caller)
        .map(Organisation::dutyPhone)
        .ifPresent(
            phone ->
                mailroom.send(
                    county,
                    held,
                    "CALLER",
                    occasion,
                    phone,
                    mailroom.t(
                        "notice.whistle.caller." + told.what(), held.number(), called, page)));
  }

  private String text(Whistles.Told told, Matters.Holder held, String place, String link) {
    String about = held.category().zh() + " " + place;
    return mailroom.t(
        "notice.whistle." + told.what(),
        held.number(),
        about.strip(),
        mailroom.t("whistle.occasion." + told.occasion()),
        link);
  }

  private Optional<Organisation> organisation(String county, UUID id) {
    try {
      return Optional.of(organisations.find(county, new OrganisationId(id)));
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }

  // whoever is called gets his link as the one who holds it does
  private static Matters.Holder as(Matters.Holder held, UUID organisation) {
    return new Matters.Holder(
        held.matter(),
        held.number(),
        held.item(),
        held.state(),
        Rung.DEPARTMENT,
        null,
        organisation,
        held.placePath(),
        held.category());
  }
}
