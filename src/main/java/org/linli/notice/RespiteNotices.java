package org.linli.notice;

import java.util.List;
import java.util.Locale;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.Matters;
import org.linli.respite.Respites;
import org.linli.shared.Sender;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 缓办通知 — the reporter is told that his answer is waited for, the holder that it came and what was
/// decided about his clock. Desks find what they have to decide on Today.
@Component
@Order(101)
class RespiteNotices implements Hears {

  private final Matters matters;
  private final Receivers receivers;
  private final Deliveries deliveries;
  private final Sender sender;
  private final Words words;
  private final String address;

  RespiteNotices(
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
    this.words = pages.words(Locale.SIMPLIFIED_CHINESE);
    this.address = address;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    if (!sender.available()) {
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
      String link = "/m/" + held.number() + "?k=" + matters.linkOf(held.matter());
      String text = words.t("notice.respite.asked", held.number(), address + link);
      matters
          .phoneOf(county, held.matter())
          .ifPresent(phone -> add(county, held, "REPORTER", occasion, phone, text));
      return;
    }
    receivers
        .of(county, held)
        .ifPresent(
            to -> {
              String text = text(told, held, address + to.link());
              add(county, held, "HOLDER", occasion, to.phone(), text);
            });
  }

  private String text(Respites.Told told, Matters.Holder held, String link) {
    if (told.what() == Respites.What.ANSWERED) {
      return words.t("notice.respite.answered", held.number(), link);
    }
    String decided =
        told.what() == Respites.What.GRANTED ? "notice.respite.granted" : "notice.respite.refused";
    return words.t(
        "notice.respite.decided",
        words.t("respite.kind." + told.kind()),
        words.t(decided),
        held.number(),
        link);
  }

  private void add(
      String county,
      Matters.Holder held,
      String purpose,
      String occasion,
      String phone,
      String text) {
    deliveries.add(county, held.matter().value(), purpose, occasion, phone, text);
  }
}
