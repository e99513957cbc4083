package org.linli.similar;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.MatterMoved;
import org.linli.matter.Searchable;
import org.linli.matter.WordsErased;
import org.linli.place.Places;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// 建索引 — keeps by which numbers each matter is found, after every act on it; what was there before
/// this module is caught up with in the background, the latest first.
@Component
class Indexing implements Hears {

  /// What changes whether, and as what, a matter is found.
  private static final Set<String> ACTS =
      Set.of("REPORT", "ADD_ITEM", "CLOSE_OUT", "REOPEN", "VOID", "REJECT", "SPLIT");

  private static final int TURN = 500;
  private static final int TURNS = 20;
  private static final Instant END = Instant.EPOCH;

  private final Searchable searchable;
  private final SimilarStore store;
  private final Buckets buckets;
  private final Places places;
  private final Transactions transactions;
  private final Clock clock;
  private final Set<String> done = ConcurrentHashMap.newKeySet();

  Indexing(
      Searchable searchable,
      SimilarStore store,
      Buckets buckets,
      Places places,
      Transactions transactions,
      Clock clock) {
    this.searchable = searchable;
    this.store = store;
    this.buckets = buckets;
    this.places = places;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    Set<UUID> matters = new LinkedHashSet<>();
    for (Entry act : acts) {
      if (act.noun().equals(MatterMoved.NOUN) && ACTS.contains(act.action())) {
        matters.add(act.subject());
      } else if (act.noun().equals("category")) {
        // a category may have become one about persons
        store.dropCategories(county, searchable.sealed(county));
      }
    }
    if (!matters.isEmpty()) {
      index(county, matters);
    }
  }

  /// The words are gone, and with them what was made of them, before anybody could look again.
  @EventListener
  void erased(WordsErased erased) {
    store.drop(erased.county(), Set.of(erased.matter().value()));
  }

  @Scheduled(fixedDelayString = "${linli.index:PT5S}", initialDelayString = "${linli.index:PT5S}")
  void catchUp() {
    for (var county : places.counties()) {
      catchUp(county.county());
    }
  }

  // a county that was done once has nothing older any more
  private void catchUp(String county) {
    int turns = 0;
    while (!done.contains(county) && turns < TURNS) {
      turns++;
      if (!turn(county)) {
        done.add(county);
      }
    }
  }

  /// One turn back in time; false when there is nothing older.
  boolean turn(String county) {
    return transactions.write(
        Scope.county(county),
        () -> {
          Instant from = store.reached(county).orElseGet(clock::instant);
          if (!from.isAfter(END)) {
            return false;
          }
          List<Searchable.Text> texts = searchable.before(county, from, TURN);
          keep(county, texts);
          boolean more = texts.size() == TURN;
          Instant last = more ? texts.getLast().openedAt() : END;
          store.reach(county, last.equals(from) ? from.minusMillis(1) : last);
          return more;
        });
  }

  private void index(String county, Set<UUID> matters) {
    List<Searchable.Text> texts = searchable.of(county, matters);
    keep(county, texts);
    Set<UUID> open =
        texts.stream()
            .filter(text -> !text.words().isBlank())
            .map(text -> text.id().value())
            .collect(Collectors.toSet());
    store.drop(county, matters.stream().filter(id -> !open.contains(id)).toList());
  }

  // in one order, so that two who index the same matters do not wait for each other
  private void keep(String county, List<Searchable.Text> texts) {
    texts.stream()
        .filter(text -> !text.words().isBlank())
        .sorted(Comparator.comparing(text -> text.id().value()))
        .forEach(text -> store.keep(county, text, buckets.of(county, Grams.of(text.words()))));
  }
}
