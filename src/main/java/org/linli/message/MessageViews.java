package org.linli.message;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.matter.Asides;
import org.linli.matter.MatterId;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 消息读法 — finds the words of messages when they are read: what the reader may not read any more is
/// named no more.
@Component
class MessageViews {

  static final int PAGE = 20;

  private final Messages messages;
  private final Accounts accounts;
  private final Asides asides;
  private final Places places;

  MessageViews(Messages messages, Accounts accounts, Asides asides, Places places) {
    this.messages = messages;
    this.accounts = accounts;
    this.asides = asides;
    this.places = places;
  }

  MessagePages.Inbox inbox(
      Actor reader, @Nullable MessageKind kind, boolean unread, @Nullable UUID after, Words words) {
    List<Message> found = messages.of(reader, kind, unread, after, PAGE + 1);
    List<Message> shown = found.stream().limit(PAGE).toList();
    return new MessagePages.Inbox(
        messages.unread(reader),
        kind == null ? "" : kind.name(),
        unread,
        lines(reader, shown, words),
        found.size() > PAGE ? shown.getLast().id() : null);
  }

  List<MessagePages.Line> lines(Actor reader, List<Message> shown, Words words) {
    Map<UUID, String> absent =
        accounts.names(
            reader.county(),
            shown.stream().map(Message::behalf).filter(Objects::nonNull).distinct().toList());
    return shown.stream().map(each -> line(reader, each, absent, words)).toList();
  }

  /// Where a message leads; who stands in for somebody reads with that one's eyes.
  Optional<Asides.Seen> seen(Actor reader, Message message) {
    UUID behalf = message.behalf();
    Optional<Actor> eyes =
        behalf == null ? Optional.of(own(reader)) : accounts.actorOf(reader.county(), behalf);
    UUID matter = message.matter();
    return matter == null
        ? Optional.empty()
        : eyes.flatMap(actor -> asides.find(actor, new MatterId(matter)));
  }

  // a message was told to the account, not to whom it stands in for just now
  private Actor own(Actor reader) {
    return reader.behalf() == null
        ? reader
        : accounts.actorOf(reader.county(), reader.id()).orElse(reader);
  }

  private MessagePages.Line line(
      Actor reader, Message message, Map<UUID, String> absent, Words words) {
    Optional<Asides.Seen> seen = seen(reader, message);
    boolean about = message.matter() != null;
    return new MessagePages.Line(
        message.id(),
        message.kind().name(),
        words(message, seen, words),
        seen.map(s -> places.fullName(reader.county(), s.placePath())).orElse(""),
        message.behalf() == null ? null : absent.getOrDefault(message.behalf(), ""),
        message.at(),
        message.readAt() != null,
        !about || seen.isPresent());
  }

  private static String words(Message message, Optional<Asides.Seen> seen, Words words) {
    if (message.matter() != null && seen.isEmpty()) {
      return words.t("message.gone");
    }
    String key = "message.line." + message.kind();
    String exact = message.detail().isEmpty() ? key : key + "." + message.detail();
    Object[] about =
        seen.map(s -> new Object[] {words.pick(s.category().zh(), s.category().en()), s.number()})
            .orElseGet(() -> new Object[0]);
    return words.t(words.has(exact) ? exact : key, about);
  }
}
