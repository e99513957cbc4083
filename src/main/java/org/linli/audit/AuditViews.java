package org.linli.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.Entry;
import org.linli.place.Paths;
import org.linli.place.Places;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 审计视图 — turns acts into the rows pages show, in the reader's words.
@Component
class AuditViews {

  private final Places places;

  AuditViews(Places places) {
    this.places = places;
  }

  /// Nothing found yet, with the filter as it was typed.
  AuditPages.Listing empty(AuditForm form, AuditForm.Days usual) {
    String from = AuditForm.text(form.from());
    String until = AuditForm.text(form.until());
    return new AuditPages.Listing(
        from.isEmpty() ? usual.first().toString() : from,
        until.isEmpty() ? usual.last().toString() : until,
        AuditForm.text(form.actor()),
        AuditForm.text(form.kind()),
        List.of(),
        List.of(),
        null);
  }

  AuditPages.Listing listing(AuditForm form, Auditing.Found found, String county, Words words) {
    String from = found.days().first().toString();
    String until = found.days().last().toString();
    String actor = AuditForm.text(form.actor());
    String kind = AuditForm.text(form.kind());
    return new AuditPages.Listing(
        from,
        until,
        actor,
        kind,
        found.kinds().stream().map(k -> new Page.Option(k, kind(k, words))).toList(),
        rows(found, county, words),
        found.more()
            ? query("from", from)
                + query("until", until)
                + query("actor", actor)
                + query("kind", kind)
                + "after="
                + AuditForm.cursor(found.entries().getLast())
            : null);
  }

  List<AuditPages.Row> rows(Auditing.Found found, String county, Words words) {
    return rows(found.entries(), found.names(), county, words);
  }

  /// The rows of some acts.
  ///
  /// @param accounts the names of who acted, and of whom they acted for
  List<AuditPages.Row> rows(
      List<Entry> entries, Map<UUID, String> accounts, String county, Words words) {
    Map<String, String> names =
        places.fullNames(county, entries.stream().map(AuditViews::area).distinct().toList());
    return entries.stream()
        .map(
            entry ->
                new AuditPages.Row(
                    entry.at(),
                    kind(entry.noun(), words),
                    action(entry, words),
                    entry.actor().getLeastSignificantBits() == 0 ? null : entry.actor(),
                    name(accounts, entry, words),
                    names.getOrDefault(area(entry), area(entry)),
                    entry.detail(),
                    entry.subject(),
                    entry.seq()))
        .toList();
  }

  private static String area(Entry entry) {
    String path = entry.placePath();
    return Paths.community(path).or(() -> Paths.street(path)).orElse(entry.county());
  }

  private static String name(Map<UUID, String> accounts, Entry entry, Words words) {
    String part =
        label(
            entry.part(),
            words,
            "access.part." + entry.part(),
            "matter.part." + entry.part(),
            "audit.part." + entry.part());
    String name =
        Optional.ofNullable(accounts.get(entry.actor()))
            .map(known -> known + " · " + part)
            .orElse(part);
    UUID behalf = entry.behalf();
    return behalf == null
        ? name
        : words.t("audit.behalf", name, accounts.getOrDefault(behalf, behalf.toString()));
  }

  private static String kind(String noun, Words words) {
    return label(noun, words, "audit.kind." + noun);
  }

  private static String action(Entry entry, Words words) {
    String action = entry.action();
    return label(action, words, entry.noun() + ".action." + action, "audit.action." + action);
  }

  // a word nobody has translated yet is shown as it stands in the chain
  private static String label(String code, Words words, String... keys) {
    for (String key : keys) {
      if (words.has(key)) {
        return words.t(key);
      }
    }
    return code;
  }

  private static String query(String name, String value) {
    return value.isEmpty()
        ? ""
        : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
  }
}
