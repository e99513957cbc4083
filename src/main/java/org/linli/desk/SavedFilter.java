package org.linli.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 存好的筛选 — a filter of the inbox under a name.
///
/// @param account whose it is
/// @param organisation everybody who acts for it sees it too; null = the account alone
/// @param query as it stands in the address
record SavedFilter(UUID id, UUID account, @Nullable UUID organisation, String name, String query) {}
