package org.linli.georeport;

import java.time.LocalDate;
import java.util.UUID;
import org.linli.georeport.PartnerPages.Listing;
import org.linli.georeport.PartnerPages.Row;
import org.linli.georeport.PartnerPages.Show;
import org.linli.georeport.PartnerPages.Typed;
import org.linli.shared.Actor;
import org.linli.web.FieldErrors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 合作方视图 — partners as their pages show them.
@Component
class PartnerViews {

  private static final int LAST = 20;

  private final Partners partners;
  private final PartnerStore store;
  private final ReceivedStore received;
  private final Keys keys;
  private final String address;

  PartnerViews(
      Partners partners,
      PartnerStore store,
      ReceivedStore received,
      Keys keys,
      @Value("${linli.address:}") String address) {
    this.partners = partners;
    this.store = store;
    this.received = received;
    this.keys = keys;
    this.address = address;
  }

  Listing listing(Actor actor) {
    return new Listing(
        address + "/open311/v2/", store.all(actor.county()).stream().map(this::row).toList());
  }

  Show show(Actor actor, UUID id) {
    return new Show(row(partners.find(actor, id)), received.last(actor.county(), id, LAST));
  }

  Typed typed(PartnerForm form, FieldErrors errors) {
    return new Typed(
        PartnerForm.text(form.name()),
        PartnerForm.text(form.perMinute()),
        PartnerForm.text(form.perDay()),
        PartnerForm.text(form.until()),
        Boolean.TRUE.equals(form.mayUpdate()),
        Boolean.TRUE.equals(form.held()),
        PartnerForm.text(form.version()),
        errors);
  }

  /// The form of a partner as it stands.
  Typed typed(Row row) {
    return new Typed(
        row.name(),
        "" + row.perMinute(),
        "" + row.perDay(),
        row.last() == null ? "" : row.last().toString(),
        row.mayUpdate(),
        row.held(),
        "" + row.version(),
        FieldErrors.none());
  }

  private Row row(Partner p) {
    LocalDate until = p.until();
    return new Row(
        p.id(),
        p.name(),
        p.hint(),
        p.perMinute(),
        p.perDay(),
        p.mayUpdate(),
        p.held(),
        p.since(),
        until == null ? null : until.minusDays(1),
        p.ended(partners.today()),
        keys.today(p.county(), p.id()),
        received.count(p.county(), p.id()),
        p.version());
  }
}
