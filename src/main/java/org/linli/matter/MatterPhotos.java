package org.linli.matter;

import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.attachment.AttachmentGuard;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.springframework.stereotype.Component;

/// 事项照片 — whoever may read the matter may see its photos; with the link of the receipt the reporter
/// too.
@Component
class MatterPhotos implements AttachmentGuard {

  private final MatterStore store;
  private final MatterWords words;
  private final Transactions transactions;

  MatterPhotos(MatterStore store, MatterWords words, Transactions transactions) {
    this.store = store;
    this.words = words;
    this.transactions = transactions;
  }

  @Override
  public String noun() {
    return MatterMoved.NOUN;
  }

  @Override
  public boolean maySee(Actor actor, UUID subject, @Nullable String link) {
    MatterId id = new MatterId(subject);
    if (link != null
        && MessageDigest.isEqual(words.linkHash(words.link(id)), words.linkHash(link))) {
      return true;
    }
    try {
      return transactions.read(
          actor.scope().with(subject),
          () -> {
            Matter matter = store.byId(actor.county(), id).orElseThrow(NotFound::new);
            return MatterParts.mayRead(
                actor, matter, store.items(actor.county(), id), words.isOf(actor, id));
          });
    } catch (NotFound e) {
      return false;
    }
  }
}
