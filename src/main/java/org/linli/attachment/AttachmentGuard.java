package org.linli.attachment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;

/// 附件可见性 — implemented by the module whose records carry photos: says who may see the photos of one
/// record.
public interface AttachmentGuard {

  /// The noun this guard answers for, as given to {@link Attachments#bind}.
  String noun();

  /// True when the actor may see the photos of the record; `link` is the reporter's link (`?k=`)
  /// when the request brought one.
  boolean maySee(Actor actor, UUID subject, @Nullable String link);
}
