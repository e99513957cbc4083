package org.linli.remark;

import java.util.UUID;

/// 事项标签 — a word of the county by which its desks sort matters.
///
/// @param ended nobody puts it on any more; matters that bear it keep it
record Tag(UUID id, String name, boolean ended) {}
