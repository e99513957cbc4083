package org.linli.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.access.Accounts;
import org.linli.person.Duplicates;
import org.linli.person.Holding;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Review;
import org.linli.shared.Time;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 请求视图 — requests, exports and duplicates as pages and programs see them.
@Component
class RequestViews {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Requests requests;
  private final Duplicates duplicates;
  private final Persons persons;
  private final Accounts accounts;
  private final Places places;
  private final Clock clock;

  RequestViews(
      Requests requests,
      Duplicates duplicates,
      Persons persons,
      Accounts accounts,
      Places places,
      Clock clock) {
    this.requests = requests;
    this.duplicates = duplicates;
    this.persons = persons;
    this.accounts = accounts;
    this.places = places;
    this.clock = clock;
  }

  PrivacyPages.Around around(Actor actor, PersonId id) {
    Persons.Masked person = persons.find(actor.scope(), id);
    boolean alive = !person.erased() && person.mergedInto() == null;
    return new PrivacyPages.Around(
        id.value().toString(),
        lines(actor, requests.of(actor.scope(), id)),
        alive && actor.part().isDesk(),
        List.of(RequestKind.values()).stream().map(Enum::name).toList(),
        List.of(Ground.values()).stream().map(Enum::name).toList(),
        Id.fresh().toString());
  }

  PrivacyPages.Waiting waiting(Actor actor) {
    return new PrivacyPages.Waiting(lines(actor, requests.waiting(actor.scope())));
  }

  PrivacyPages.Pairs pairs(Actor actor) {
    List<Duplicates.Pair> open = duplicates.open(actor.scope());
    Map<String, String> names =
        places.fullNames(
            actor.county(),
            open.stream()
                .flatMap(p -> Stream.of(p.first().placePath(), p.later().placePath()))
                .distinct()
                .toList());
    return new PrivacyPages.Pairs(
        open.stream()
            .map(
                pair ->
                    new PrivacyPages.Pair(
                        side(pair.first(), names),
                        side(pair.later(), names),
                        pair.sameName(),
                        Id.fresh().toString()))
            .toList());
  }

  /// The export in the reader's words, with the line that marks every page of it.
  PrivacyPages.Export export(Actor actor, Requests.Export export, Words words) {
    PersonRequest request = export.request();
    Map<String, List<PrivacyPages.Thing>> sections = new LinkedHashMap<>();
    for (Holding.Item item : export.items()) {
      List<PrivacyPages.Fact> facts = new ArrayList<>();
      item.facts()
          .forEach(
              (label, value) ->
                  facts.add(new PrivacyPages.Fact(words.t(label), said(value, words))));
      sections
          .computeIfAbsent(item.heading(), any -> new ArrayList<>())
          .add(new PrivacyPages.Thing(facts));
    }
    Map<UUID, String> names = names(actor, List.of(request));
    Review review = request.review();
    UUID decided = review.answeredBy();
    return new PrivacyPages.Export(
        words.t(
            "privacy.mark",
            actor.name(),
            MINUTE.format(clock.instant().atZone(Time.ZONE)),
            words.t("privacy.ground." + request.ground()),
            names.getOrDefault(review.askedBy(), ""),
            decided == null ? "" : names.getOrDefault(decided, ""),
            request.id().toString()),
        export.items().size(),
        sections.entrySet().stream()
            .map(entry -> new PrivacyPages.Section(words.t(entry.getKey()), entry.getValue()))
            .toList());
  }

  /// A request as one thing held about the person.
  static Holding.Item item(PersonRequest request) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("privacy.kind", "key:privacy.kind." + request.kind());
    facts.put("privacy.ground", "key:privacy.ground." + request.ground());
    facts.put("privacy.askedAt", minute(request.review().askedAt()));
    facts.put("privacy.state", "key:privacy.state." + request.state());
    return new Holding.Item("privacy.held", facts);
  }

  private List<PrivacyPages.Line> lines(Actor actor, List<PersonRequest> found) {
    Map<UUID, String> names = names(actor, found);
    Instant now = clock.instant();
    return found.stream()
        .map(
            request ->
                new PrivacyPages.Line(
                    request.id().toString(),
                    request.person().value().toString(),
                    persons.find(actor.scope(), request.person()).name(),
                    request.kind().name(),
                    request.ground().name(),
                    request.state().name(),
                    names.getOrDefault(request.review().askedBy(), ""),
                    request.review().askedAt(),
                    request.state() == RequestState.WAITING && !request.review().isAskedBy(actor),
                    request.open(now) && request.review().concerns(actor.id()),
                    Id.fresh().toString()))
        .toList();
  }

  private Map<UUID, String> names(Actor actor, List<PersonRequest> found) {
    return accounts.names(
        actor.county(),
        found.stream()
            .map(PersonRequest::review)
            .flatMap(r -> Stream.of(r.askedBy(), r.answeredBy()))
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  private static PrivacyPages.Side side(Persons.Masked person, Map<String, String> names) {
    return new PrivacyPages.Side(
        person.id().value().toString(),
        person.name(),
        person.phone() == null ? "" : person.phone(),
        person.bornYear(),
        names.getOrDefault(person.placePath(), ""),
        person.version());
  }

  private static String said(String value, Words words) {
    return value.startsWith("key:") ? words.t(value.substring(4)) : value;
  }

  private static String minute(Instant instant) {
    return MINUTE.format(instant.atZone(Time.ZONE));
  }
}
