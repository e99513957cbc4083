package org.linli.contact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Answering;
import org.linli.organisation.OpenWork;
import org.linli.organisation.Post;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostId;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.shared.Transactions;
import org.linli.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// 包联移交 — whom a post keeps in touch with, and who does so when its holder leaves: whoever follows
/// in the post, or the next chief above who is there. Where none is, the duty waits with the post.
@Component
class ContactHandover implements OpenWork {

  private final ContactStore store;
  private final Contacts.Register register;
  private final Transactions transactions;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContactHandover(
      ContactStore store,
      Contacts.Register register,
      Transactions transactions,
      MessageSource messages,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.register = register;
    this.transactions = transactions;
    this.messages = messages;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public String heading() {
    return "contact.handover";
  }

  @Override
  public List<Piece> openAt(String county, PostId post) {
    List<ContactStore.Duty> duties = duties(county, post);
    String above = above(county, post).map(Answering.Step::name).orElse(null);
    Map<String, String> names =
        register.places().fullNames(county, duties.stream().map(ContactStore.Duty::path).toList());
    return duties.stream().map(d -> piece(d, names.getOrDefault(d.path(), ""), above)).toList();
  }

  @Override
  public int handOver(Actor actor, PostId post, boolean up, String reason) {
    List<ContactStore.Duty> duties = duties(actor.county(), post);
    Optional<PostId> above =
        up ? above(actor.county(), post).map(Answering.Step::post) : Optional.empty();
    above.ifPresent(
        to ->
            // what a post contacts may lie outside the area of the desk that ends its appointment
            transactions.run(
                Scope.county(actor.county()),
                () -> duties.forEach(d -> move(actor, d, to, reason))));
    return duties.size();
  }

  private void move(Actor actor, ContactStore.Duty duty, PostId to, String reason) {
    LocalDate today = Time.day(clock.instant());
    store.end(actor.county(), duty.id(), today, reason, duty.version());
    events.publishEvent(new ContactChanged(duty.id(), "END", duty.layer(), duty.path(), actor));
    ContactStore.Duty next =
        new ContactStore.Duty(
            Id.fresh(),
            duty.county(),
            duty.layer(),
            duty.place(),
            duty.path(),
            duty.resident(),
            to.value(),
            null,
            null,
            null,
            today,
            0);
    // who does so already goes on
    if (store.insert(next)) {
      events.publishEvent(new ContactChanged(next.id(), "ADD", next.layer(), next.path(), actor));
    }
  }

  private List<ContactStore.Duty> duties(String county, PostId post) {
    return transactions.read(Scope.county(county), () -> store.ofPost(county, post.value()));
  }

  // the next chief above who is there
  private Optional<Answering.Step> above(String county, PostId id) {
    Post post = register.posts().find(county, id);
    return register.posts().whoAnswers(county, post.placePath()).steps().stream()
        .filter(s -> s.post() != null && s.filled())
        .filter(s -> s.placePath().length() < post.placePath().length())
        .max(Comparator.comparing(s -> s.placePath().length()));
  }

  private Piece piece(ContactStore.Duty duty, String place, @Nullable String above) {
    String layer = "contact.layer." + duty.layer();
    return new Piece(
        "contacts?area=" + duty.path(),
        place.substring(place.lastIndexOf(' ') + 1),
        new PostCharter.Name(
            new Words(messages, Locale.SIMPLIFIED_CHINESE).t(layer),
            new Words(messages, Locale.ENGLISH).t(layer)),
        place,
        above);
  }
}
