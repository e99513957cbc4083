package org.linli.wording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 常用语 — one sentence, or a few.
///
/// @param account whose it is
/// @param organisation everybody who acts for it has it too; null = the account alone
record Wording(UUID id, UUID account, @Nullable UUID organisation, String title, String body) {}
