package org.linli.notice;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.journal.Entry;
import org.linli.matter.MatterId;
import org.linli.message.MessageKind;
import org.linli.message.Messages;
import org.linli.message.Messages.To;
import org.springframework.stereotype.Component;

/// 告知 — puts a message into the inboxes of those who must know, and into the queues of the ways
/// they chose; never to who did it himself.
@Component
class Telling {

  private final Messages messages;
  private final Outgoing outgoing;

  Telling(Messages messages, Outgoing outgoing) {
    this.messages = messages;
    this.outgoing = outgoing;
  }

  /// Tells them of an act about a matter; who did it, or for whom it was done, is left out.
  ///
  /// @param detail a code that makes the words more exact; empty for most
  /// @return the accounts that were told now
  List<UUID> tell(
      String county,
      Entry act,
      MessageKind kind,
      @Nullable MatterId matter,
      String detail,
      Collection<To> receivers) {
    List<To> others = receivers.stream().filter(to -> !did(act, to.account())).toList();
    return tell(county, new Messages.News(kind, matter, occasion(act), detail), others);
  }

  /// Tells them of what nobody did, such as a time that is over.
  List<UUID> tell(String county, Messages.News news, Collection<To> receivers) {
    List<Messages.Told> told = messages.tell(county, news, receivers);
    outgoing.add(county, news, told);
    return told.stream().map(Messages.Told::account).toList();
  }

  private static String occasion(Entry act) {
    return act.subject() + "/" + act.seq();
  }

  private static boolean did(Entry act, UUID account) {
    return account.equals(act.actor()) || account.equals(act.behalf());
  }
}
