package org.linli.access;

import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.linli.credential.SecondFactors;
import org.linli.credential.SecurityRules;
import org.springframework.stereotype.Component;

/// 登录步骤 — what somebody whose password was right still owes before his session opens.
@Component
class SignInSteps {

  private final AccountStore store;
  private final SecondFactors factors;
  private final SecurityRules rules;

  SignInSteps(AccountStore store, SecondFactors factors, SecurityRules rules) {
    this.store = store;
    this.factors = factors;
    this.rules = rules;
  }

  /// 步骤 — in the order in which they are owed.
  enum Step {
    /// A code of the phone, or a recovery code.
    CODE,
    /// A password of his own in place of the one somebody gave him.
    PASSWORD,
    /// A second factor, because the county asks for it.
    FACTOR
  }

  /// 等候者 — whose password was right; nobody is signed in yet.
  ///
  /// @param version of the account: when it changes, the way in ends
  /// @param proved the code was right as well
  /// @param back where he wanted to go
  record Pending(String county, UUID account, int version, boolean proved, String back)
      implements Serializable {

    @Serial private static final long serialVersionUID = 1;

    static Pending of(Account account, String back) {
      return new Pending(account.county(), account.id(), account.version(), false, back);
    }

    Pending passed() {
      return new Pending(county, account, version, true, back);
    }

    Pending at(int later) {
      return new Pending(county, account, later, proved, back);
    }
  }

  /// The account that waits; nothing when it was changed meanwhile.
  Optional<Account> account(Pending pending) {
    return store
        .find(pending.county(), pending.account())
        .filter(Account::usable)
        .filter(account -> account.version() == pending.version());
  }

  /// The next step; nothing when he is through.
  Optional<Step> owed(Account account, boolean proved) {
    boolean on = factors.on(account.county(), account.id());
    if (on && !proved) {
      return Optional.of(Step.CODE);
    }
    if (account.passwordGiven()) {
      return Optional.of(Step.PASSWORD);
    }
    // well-known accounts of the sample are for looking around on one's own machine
    boolean asked =
        account.part().isAdministrator()
            && !account.sample()
            && rules.of(account.county()).factorForAdministrators();
    return asked && !on ? Optional.of(Step.FACTOR) : Optional.empty();
  }
}
