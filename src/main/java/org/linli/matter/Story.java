package org.linli.matter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.Attachments;
import org.linli.journal.Entry;
import org.linli.journal.Journal;
import org.linli.matter.MatterPages.Event;
import org.linli.matter.MatterPages.Photo;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 经过 — the story of a matter: its entries in the journal, each with the words and photos that came
/// along.
@Component
class Story {

  private static final Set<String> BRINGS_PHOTOS = Set.of("FEED_BACK", "HANDLE");

  private final Journal journal;
  private final MatterWords words;
  private final Attachments attachments;

  Story(Journal journal, MatterWords words, Attachments attachments) {
    this.journal = journal;
    this.words = words;
    this.attachments = attachments;
  }

  /// 读到的 — everything said and shown about the matter.
  record Told(@Nullable String text, List<Event> events, List<Photo> photos) {}

  /// The whole story for somebody who may read the matter.
  Told full(Scope scope, Matter matter) {
    var texts = words.of(matter.county(), matter.id());
    String first =
        texts.stream()
            .filter(t -> t.kind().equals(MatterWords.REPORTED))
            .map(MatterWords.Text::text)
            .findFirst()
            .orElse(null);
    var photos = attachments.of(matter.county(), matter.id().value());
    Set<UUID> told = new HashSet<>();
    List<Event> events = new ArrayList<>();
    for (Entry entry : journal.of(scope, matter.id().value())) {
      List<Photo> with =
          BRINGS_PHOTOS.contains(entry.action())
              ? photos.stream()
                  .filter(p -> p.moment().name().equals("AFTER"))
                  .filter(p -> !p.uploadedAt().isAfter(entry.at()))
                  .filter(p -> told.add(p.id().value()))
                  .map(Story::photo)
                  .toList()
              : List.of();
      events.add(event(entry, said(texts, entry), with));
    }
    return new Told(first, events, photos.stream().map(Story::photo).toList());
  }

  /// What everybody may know: which state when; released photos only.
  Told open(Matter matter) {
    var scope = Scope.nothing(matter.county()).with(matter.id().value());
    List<Event> events =
        journal.of(scope, matter.id().value()).stream()
            .filter(e -> e.to() != null && !e.to().equals(e.from()))
            .map(e -> event(e, null, List.of()))
            .toList();
    var photos =
        matter.releasedAt() == null
            ? List.<Photo>of()
            : released(matter.county(), matter.id().value());
    return new Told(null, events, photos);
  }

  /// The photos the desk released.
  List<Photo> released(String county, UUID matter) {
    return attachments.releasedOf(county, matter).stream().map(Story::photo).toList();
  }

  private static @Nullable String said(List<MatterWords.Text> texts, Entry entry) {
    int words = MatterMoved.words(entry);
    return texts.stream()
        .filter(t -> t.seq() == words && words > 1)
        .map(MatterWords.Text::text)
        .findFirst()
        .orElse(null);
  }

  private static Event event(Entry entry, @Nullable String note, List<Photo> photos) {
    return new Event(
        entry.at(),
        MatterAction.valueOf(entry.action()),
        entry.from() == null ? null : MatterState.valueOf(entry.from()),
        entry.to() == null ? null : MatterState.valueOf(entry.to()),
        MatterMoved.item(entry),
        entry.part(),
        MatterMoved.rung(entry),
        note,
        photos);
  }

  private static Photo photo(Attachments.Photo p) {
    return new Photo(p.id().value(), p.moment().name(), p.released(), p.address(), p.thumbnail());
  }
}
