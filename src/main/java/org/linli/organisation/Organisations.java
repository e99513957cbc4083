package org.linli.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 单位总册 — the door to organisations: find them, find who answers for a place, add and change.
@Component
public class Organisations {

  private final OrganisationStore store;
  private final OrganisationChanges changes;
  private final Transactions transactions;

  Organisations(OrganisationStore store, OrganisationChanges changes, Transactions transactions) {
    this.store = store;
    this.changes = changes;
    this.transactions = transactions;
  }

  /// The organisation with this id, whoever asks (organisations are public); [NotFound] when there
  /// is none.
  public Organisation find(String county, OrganisationId id) {
    return store.find(county, id).orElseThrow(NotFound::new);
  }

  /// The organisations in use of a kind (null = every kind) whose seat or area of duty touches the
  /// scope, in order of place, the next `limit` after an id in that order (null = from the
  /// beginning).
  public List<Organisation> list(
      Scope scope, @Nullable OrganisationKind kind, @Nullable OrganisationId after, int limit) {
    return store.list(scope, kind, after, limit);
  }

  /// All organisations in use of a kind in the county: what a desk may call.
  public List<Organisation> byKind(String county, OrganisationKind kind) {
    return store.list(Scope.county(county), kind, null, Integer.MAX_VALUE);
  }

  /// The nearest organisation of the kind whose area of duty covers the path.
  public Optional<Organisation> deskOf(String county, String path, OrganisationKind kind) {
    return store.nearest(county, path, kind);
  }

  /// As [#deskOf] for many paths in one statement; paths nobody answers for are left out.
  public Map<String, Organisation> desksOf(
      String county, Collection<String> paths, OrganisationKind kind) {
    return store.nearest(county, paths, kind);
  }

  /// The property company of the building's estate, else the nearest whose area of duty covers the
  /// path.
  public Optional<Organisation> propertyOf(String county, String path) {
    return store.propertyOf(county, path);
  }

  /// The organisations whose area of duty covers the path or lies below it, nearest first.
  public List<Organisation> at(String county, String path) {
    return store.at(county, path);
  }

  /// The paths of the places the organisation answers for.
  public List<String> areas(String county, OrganisationId id) {
    return store.areas(county, id).stream().map(OrganisationArea::path).toList();
  }

  /// The names of many organisations in one statement.
  public Map<OrganisationId, String> names(String county, Collection<OrganisationId> ids) {
    return store.names(county, ids);
  }

  /// Adds an organisation and gives its id; [org.linli.shared.Invalid] names the field that is
  /// wrong.
  public OrganisationId add(Actor actor, OrganisationFacts facts) {
    return transactions.write(actor.scope(), () -> changes.add(actor, facts));
  }

  /// Changes an organisation and its area of duty; [org.linli.shared.Stale] when somebody else was
  /// faster.
  public void change(Actor actor, OrganisationId id, OrganisationFacts facts, int version) {
    transactions.run(actor.scope(), () -> changes.change(actor, id, facts, version));
  }

  /// Takes an organisation out of use; it answers for nothing any more.
  public void retire(Actor actor, OrganisationId id, int version) {
    transactions.run(actor.scope(), () -> changes.retire(actor, id, version));
  }

  /// True when the place with this id is among the organisation's area of duty.
  boolean answersFor(String county, OrganisationId id, PlaceId place) {
    return store.areas(county, id).stream().anyMatch(a -> a.place().equals(place));
  }
}
