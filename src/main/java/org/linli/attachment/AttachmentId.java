package org.linli.attachment;

import java.util.UUID;
import org.linli.shared.Id;

/// 附件 — the typed id of a photo.
public record AttachmentId(UUID value) implements Id {

  /// A fresh id.
  static AttachmentId fresh() {
    return new AttachmentId(Id.fresh());
  }
}
