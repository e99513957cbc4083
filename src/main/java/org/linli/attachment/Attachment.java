package org.linli.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 附件 — one photo's row as it stands; `subject` null while it belongs to nothing.
record Attachment(
    String county,
    AttachmentId id,
    String noun,
    @Nullable UUID subject,
    Moment moment,
    int width,
    int height,
    int bytes,
    @Nullable UUID uploadedBy,
    Instant uploadedAt,
    boolean released) {}
