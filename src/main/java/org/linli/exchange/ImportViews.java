package org.linli.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.exchange.ImportPages.Column;
import org.linli.exchange.ImportPages.Line;
import org.linli.exchange.ImportPages.Reason;
import org.linli.exchange.ImportPages.Shown;
import org.linli.place.Paths;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Transactions;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 导入所示 — makes what pages and programs show of lists.
@Component
class ImportViews {

  private static final int LISTED = 50;
  private static final int REASONS = 200;

  private final Imports imports;
  private final ImportStore store;
  private final PartStore parts;
  private final Places places;
  private final Transactions transactions;

  ImportViews(
      Imports imports,
      ImportStore store,
      PartStore parts,
      Places places,
      Transactions transactions) {
    this.imports = imports;
    this.store = store;
    this.parts = parts;
    this.places = places;
    this.transactions = transactions;
  }

  List<Line> lists(Actor actor) {
    List<ImportList> lists = store.of(actor.county(), actor.id(), LISTED);
    List<String> paths = lists.stream().map(ImportList::placePath).distinct().toList();
    Map<String, String> names = places.fullNames(actor.county(), paths);
    return lists.stream()
        .map(
            list ->
                new Line(
                    list.id().toString(),
                    list.subject().name(),
                    names.getOrDefault(list.placePath(), ""),
                    list.uploadedAt(),
                    list.state().name(),
                    list.lines()))
        .toList();
  }

  ImportPages.Home home(Actor actor) {
    List<Page.Option> areas = new ArrayList<>();
    for (String path : actor.scope().paths()) {
      if (path.length() <= Paths.GRID) {
        imports.areas(places.byPath(actor.county(), path)).stream()
            .map(ImportViews::option)
            .forEach(areas::add);
      }
    }
    return new ImportPages.Home(lists(actor), areas);
  }

  ImportPages.Start start(Actor actor, Place area, String subject, FieldErrors errors) {
    return new ImportPages.Start(
        area.id().value().toString(),
        area.path(),
        places.fullName(actor.county(), area.path()),
        Arrays.stream(Subject.values()).map(Enum::name).toList(),
        Arrays.stream(Subject.values()).filter(Subject::isRegister).map(Enum::name).toList(),
        subject,
        lists(actor),
        Id.fresh().toString(),
        errors);
  }

  ImportPages.Show show(
      Actor actor, UUID id, Words words, FieldErrors errors, @Nullable String refused) {
    Shown shown = shown(actor, id, words);
    List<Page.Option> fields =
        Columns.of(Subject.valueOf(shown.subject())).stream()
            .map(field -> new Page.Option(field, words.t(Columns.label(field))))
            .toList();
    return new ImportPages.Show(shown, fields, Id.fresh().toString(), errors, refused);
  }

  Shown shown(Actor actor, UUID id, Words words) {
    return transactions.read(PartStore.own(actor), () -> read(actor, id, words));
  }

  private Shown read(Actor actor, UUID id, Words words) {
    ImportList list = imports.find(actor, id);
    String county = actor.county();
    boolean held = parts.holds(county, id);
    Headings headings = held ? parts.headings(county, id) : new Headings(0, List.of(), List.of());
    List<Objection> objections = held ? parts.objections(county, id, REASONS) : List.of();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < headings.names().size(); i++) {
      columns.add(new Column(headings.names().get(i), headings.fields().get(i)));
    }
    return new Shown(
        id.toString(),
        list.subject().name(),
        list.place().value().toString(),
        places.fullName(county, list.placePath()),
        list.uploadedAt(),
        list.state().name(),
        list.running(),
        list.interrupted(),
        list.cancelling(),
        list.ending() == null ? null : list.ending().name(),
        list.lines(),
        list.done(),
        list.tally().fresh(),
        list.tally().same(),
        list.tally().changed(),
        list.tally().refused(),
        held,
        columns,
        objections.stream().map(each -> reason(each, headings, words)).toList());
  }

  private static Reason reason(Objection objection, Headings headings, Words words) {
    String named = headings.nameOf(objection.field());
    String column = named.isEmpty() ? words.t(Columns.label(objection.field())) : named;
    return new Reason(objection.line(), column, objection.said(words));
  }

  private static Page.Option option(Place place) {
    return new Page.Option(place.id().value().toString(), place.name());
  }
}
