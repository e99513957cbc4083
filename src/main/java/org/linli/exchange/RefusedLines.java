package org.linli.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 退回行 — gathers the refused lines of a list with their reasons, for who sent it.
@Component
class RefusedLines {

  private final Imports imports;
  private final ImportWrites writes;
  private final PartStore parts;
  private final Transactions transactions;

  RefusedLines(Imports imports, ImportWrites writes, PartStore parts, Transactions transactions) {
    this.imports = imports;
    this.writes = writes;
    this.parts = parts;
    this.transactions = transactions;
  }

  /// 退回内容 — under which headings, and the lines.
  record Found(Headings headings, List<RefusedSheet.Line> lines) {}

  /// Fetching them is an act.
  Found fetch(Actor actor, UUID id, Words words) {
    Found found = transactions.read(PartStore.own(actor), () -> read(actor, id, words));
    if (found.lines().isEmpty()) {
      throw ImportRefused.nothing();
    }
    writes.fetched(actor, id, found.lines().size());
    return found;
  }

  private Found read(Actor actor, UUID id, Words words) {
    ImportList list = imports.find(actor, id);
    Headings headings = imports.headings(actor, list);
    Map<Integer, List<String>> reasons = new LinkedHashMap<>();
    for (Objection each : parts.objections(actor.county(), id, Integer.MAX_VALUE)) {
      reasons.computeIfAbsent(each.line(), any -> new ArrayList<>()).add(each.said(words));
    }
    List<RefusedSheet.Line> lines = new ArrayList<>();
    for (int part = 0; part * PartStore.SIZE < list.lines() && !reasons.isEmpty(); part++) {
      for (RawLine raw : parts.lines(actor.county(), id, part)) {
        List<String> why = reasons.get(raw.number());
        if (why != null) {
          lines.add(new RefusedSheet.Line(raw, why));
        }
      }
    }
    return new Found(headings, lines);
  }
}
