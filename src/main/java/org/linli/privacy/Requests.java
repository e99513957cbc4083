package org.linli.privacy;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.linli.person.Holding;
import org.linli.person.Holdings;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.person.Whom;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Review;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 请求 — the door: ask for everything held about a person or for his erasure, let a second person
/// decide, fetch the export.
@Component
class Requests implements Holding {

  private static final int LAST = 90;
  private static final int MOST = 100;

  private final RequestStore store;
  private final Persons persons;
  private final ObjectProvider<Holdings> holdings;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  // everything held asks every module, this one too: it is looked up when it is needed
  Requests(
      RequestStore store,
      Persons persons,
      ObjectProvider<Holdings> holdings,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.persons = persons;
    this.holdings = holdings;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// 导出 — everything held about one person at one moment.
  record Export(PersonRequest request, List<Holding.Item> items) {}

  /// Files a request and gives its id; an erasure that something stands against is refused at once.
  UUID ask(Actor actor, PersonId id, RequestKind kind, Ground ground) {
    Persons.Masked person = alive(actor, id);
    if (kind == RequestKind.ERASURE) {
      holdings
          .getObject()
          .against(actor, id)
          .ifPresent(
              key -> {
                throw RequestRefused.against(key);
              });
    }
    var request =
        new PersonRequest(
            actor.county(),
            Id.fresh(),
            id,
            person.placePath(),
            kind,
            ground,
            RequestState.WAITING,
            Review.asked(actor, clock.instant()));
    return transactions.write(
        actor.scope(),
        () -> {
          store.insert(request);
          publish(actor, request, RequestAction.ASK, kind + " " + ground);
          return request.id();
        });
  }

  /// A second person grants or refuses; a granted erasure is done in the same transaction.
  void decide(Actor actor, PersonId person, UUID id, boolean granted) {
    transactions.run(
        actor.scope(),
        () -> {
          PersonRequest request = find(actor.scope(), person, id);
          if (request.review().isAskedBy(actor)) {
            throw RequestRefused.sameHands();
          }
          store.decide(
              request,
              granted ? RequestState.GRANTED : RequestState.REFUSED,
              request.review().answered(actor, clock.instant()));
          publish(
              actor,
              request,
              granted ? RequestAction.GRANT : RequestAction.REFUSE,
              request.kind().name());
          if (granted && request.kind() == RequestKind.ERASURE) {
            holdings.getObject().erase(actor, person);
          }
        });
  }

  /// Everything held, in clear, for who asked or decided, within a day; every fetching is one act
  /// with the number of things in it.
  Export export(Actor actor, PersonId person, UUID id) {
    return transactions.write(
        actor.scope(),
        () -> {
          PersonRequest request = find(actor.scope(), person, id);
          if (!request.review().concerns(actor.id()) || !request.open(clock.instant())) {
            throw RequestRefused.notOpen();
          }
          List<Item> items = holdings.getObject().of(actor, person);
          publish(actor, request, RequestAction.EXPORT, request.ground() + " " + items.size());
          return new Export(request, items);
        });
  }

  List<PersonRequest> of(Scope scope, PersonId person) {
    return transactions.read(scope, () -> store.of(scope, person));
  }

  List<PersonRequest> waiting(Scope scope) {
    return transactions.read(scope, () -> store.waiting(scope, MOST));
  }

  PersonRequest find(Scope scope, PersonId person, UUID id) {
    return transactions.read(scope, () -> store.find(scope, person, id).orElseThrow(NotFound::new));
  }

  @Override
  public int order() {
    return LAST;
  }

  @Override
  public List<Item> held(Whom whom) {
    Scope county = Scope.county(whom.county());
    return whom.persons().stream()
        .flatMap(id -> store.of(county, new PersonId(id)).stream())
        .map(RequestViews::item)
        .toList();
  }

  /// The request stays as the proof that it was done; it says nothing about the person.
  @Override
  public void erase(Whom whom) {
    whom.persons().forEach(id -> store.leave(whom.county(), id));
  }

  @Override
  public void merge(String county, UUID from, UUID into) {
    store.move(county, from, into);
  }

  private Persons.Masked alive(Actor actor, PersonId id) {
    Persons.Masked person = persons.find(actor.scope(), id);
    if (person.erased() || person.mergedInto() != null) {
      throw new NotFound();
    }
    return person;
  }

  private void publish(Actor actor, PersonRequest request, RequestAction action, String detail) {
    events.publishEvent(new RequestChanged(request, action, detail, actor));
  }
}
