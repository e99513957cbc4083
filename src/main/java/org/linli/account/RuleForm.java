package org.linli.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.credential.SecurityRules;
import org.linli.journal.ClientTransactions;
import org.linli.shared.Invalid;

/// 策略表 — the county's rules for signing in as they are typed.
record RuleForm(
    @Nullable Boolean factorForAdministrators,
    @Nullable Boolean oneSession,
    @Nullable String idleMinutes,
    @Nullable String longestHours,
    @Nullable String historyDays,
    @Nullable Integer version) {

  SecurityRules.Rule rule() {
    Map<String, String> wrong = new LinkedHashMap<>();
    int idle = number("idleMinutes", idleMinutes, "credential.error.idle", wrong);
    int longest = number("longestHours", longestHours, "credential.error.longest", wrong);
    int days = number("historyDays", historyDays, "credential.error.days", wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new SecurityRules.Rule(
        Boolean.TRUE.equals(factorForAdministrators),
        Boolean.TRUE.equals(oneSession),
        idle,
        longest,
        days,
        seen());
  }

  int seen() {
    return version == null ? 0 : version;
  }

  byte[] digest() {
    return ClientTransactions.digest("security.rules", toString());
  }

  private static int number(
      String field, @Nullable String typed, String key, Map<String, String> wrong) {
    try {
      return Integer.parseInt(MineForms.text(typed).strip());
    } catch (NumberFormatException unreadable) {
      wrong.put(field, key);
      return 0;
    }
  }
}
