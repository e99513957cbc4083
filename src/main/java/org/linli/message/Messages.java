package org.linli.message;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.matter.Asides;
import org.linli.matter.MatterId;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 消息之门 — tells accounts something, and what an account was told.
@Component
public class Messages {

  private final MessageStore store;
  private final Accounts accounts;
  private final Asides asides;
  private final Transactions transactions;
  private final Clock clock;

  Messages(
      MessageStore store,
      Accounts accounts,
      Asides asides,
      Transactions transactions,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.asides = asides;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// 收件人 — an account, and the one on leave for which it is told; null = for itself.
  public record To(UUID account, @Nullable UUID behalf) {}

  /// 已告知 — a message that was not there before.
  public record Told(UUID id, UUID account) {}

  /// 一件事 — what somebody is told.
  ///
  /// @param matter null for what is about no matter
  /// @param occasion names the act, so that the same again is the same message
  /// @param detail a code that makes the words more exact; empty for most
  public record News(MessageKind kind, @Nullable MatterId matter, String occasion, String detail) {}

  /// Tells each of them who may read what it is about; who was told before is told nothing. Runs in
  /// the caller's transaction. Gives those who are told now.
  public List<Told> tell(String county, News news, Collection<To> receivers) {
    Instant now = clock.instant();
    return receivers.stream()
        .distinct()
        .filter(to -> mayRead(county, to, news.matter()))
        .flatMap(to -> insert(county, news, to, now).stream())
        .toList();
  }

  /// True when the account has not read this message yet; false when it is gone too.
  public boolean isUnread(String county, UUID account, UUID id) {
    return store.find(county, account, id).filter(found -> found.readAt() == null).isPresent();
  }

  /// How many of each kind an account has not read, of what it was told since.
  public Map<MessageKind, Integer> unread(String county, UUID account, Instant since) {
    return store.unreadByKind(county, account, since);
  }

  List<Message> of(
      Actor reader, @Nullable MessageKind kind, boolean unread, @Nullable UUID after, int limit) {
    return transactions.read(
        reader.scope(), () -> store.of(reader.county(), reader.id(), kind, unread, after, limit));
  }

  int unread(Actor reader) {
    return transactions.read(
        Scope.nothing(reader.county()),
        () -> store.unread(reader.county(), List.of(reader.id())).getOrDefault(reader.id(), 0));
  }

  /// One of the reader's own; [NotFound] otherwise.
  Message find(Actor reader, UUID id) {
    return transactions.read(
        reader.scope(),
        () -> store.find(reader.county(), reader.id(), id).orElseThrow(NotFound::new));
  }

  /// One of the reader's own; [NotFound] otherwise. From now on it is read.
  Message open(Actor reader, UUID id) {
    return transactions.write(
        reader.scope(),
        () -> {
          Message found = store.find(reader.county(), reader.id(), id).orElseThrow(NotFound::new);
          store.read(reader.county(), reader.id(), id, clock.instant());
          return found;
        });
  }

  /// All of a kind (null = all) are read; nothing of the house changes, so the journal says
  /// nothing.
  void readAll(Actor reader, @Nullable MessageKind kind) {
    transactions.run(
        reader.scope(), () -> store.readAll(reader.county(), reader.id(), kind, clock.instant()));
  }

  private Optional<Told> insert(String county, News news, To to, Instant now) {
    String occasion = county + "/" + news.occasion() + "/" + news.kind() + "/" + to.account();
    UUID id = UUID.nameUUIDFromBytes(occasion.getBytes(StandardCharsets.UTF_8));
    UUID matter = news.matter() == null ? null : news.matter().value();
    var message = new Message(id, news.kind(), to.behalf(), matter, news.detail(), now, null);
    return store.insert(county, to.account(), message)
        ? Optional.of(new Told(id, to.account()))
        : Optional.empty();
  }

  // who is told for somebody on leave reads it with that one's eyes
  private boolean mayRead(String county, To to, @Nullable MatterId matter) {
    UUID eyes = to.behalf() == null ? to.account() : to.behalf();
    Optional<Actor> reader = accounts.actorOf(county, eyes);
    boolean reads =
        matter == null
            ? reader.isPresent()
            : reader.flatMap(actor -> asides.find(actor, matter)).isPresent();
    return reads && (to.behalf() == null || accounts.actorOf(county, to.account()).isPresent());
  }
}
