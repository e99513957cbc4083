package org.linli.credential;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.linli.shared.Invalid;
import org.linli.vault.Vault;
import org.linli.web.QrCode;
import org.springframework.stereotype.Component;

/// 二次验证 — a code from the phone besides the password, and ten recovery codes for when the phone is
/// gone. Who calls holds the transaction and writes the act.
@Component
public class SecondFactors {

  private static final int RECOVERY_CODES = 10;
  private static final int LETTERS_OF_CODE = 10;
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final FactorStore store;
  private final Vault vault;
  private final Clock clock;

  SecondFactors(FactorStore store, Vault vault, Clock clock) {
    this.store = store;
    this.vault = vault;
    this.clock = clock;
  }

  /// 登记 — what the phone must be told.
  ///
  /// @param picture the QR code as an address of data: a picture with an address of its own would
  ///   carry the secret out
  /// @param key for typing it in
  public record Enrolment(String picture, String key) {}

  /// True when the account signs in with a code.
  public boolean on(String county, UUID account) {
    return store.find(county, account).filter(FactorStore.Row::on).isPresent();
  }

  /// Those of the accounts that sign in with a code.
  public Set<UUID> on(String county, Collection<UUID> accounts) {
    return store.on(county, accounts);
  }

  /// Makes a fresh secret that counts once a code of it was typed.
  public void begin(String county, UUID account) {
    byte[] secret = new byte[Totp.SECRET_BYTES];
    RANDOM.nextBytes(secret);
    store.begin(county, account, vault.seal(county, Base64.getEncoder().encodeToString(secret)));
  }

  /// The secret that waits for its first code; nothing when none was begun or it counts already.
  ///
  /// @param login how the account is called in the phone
  public Optional<Enrolment> waiting(String county, UUID account, String login) {
    return store
        .find(county, account)
        .filter(row -> !row.on())
        .map(
            row -> {
              byte[] secret = secret(county, row);
              String address = Totp.address("Linli", county + "/" + login, secret);
              byte[] svg = QrCode.svg(address).getBytes(StandardCharsets.UTF_8);
              return new Enrolment(
                  "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg),
                  Totp.base32(secret));
            });
  }

  /// Switches it on by its first code and gives the recovery codes, shown this once; a wrong code:
  /// invalid, field "code".
  public List<String> confirm(String county, UUID account, String typed) {
    if (on(county, account) || !right(county, account, typed)) {
      throw new Invalid("code", "credential.error.code");
    }
    store.enable(county, account, clock.instant());
    return freshCodes(county, account);
  }

  /// True for a code of the phone or a recovery code; each is accepted once.
  public boolean accept(String county, UUID account, String typed) {
    return on(county, account)
        && (right(county, account, typed) || store.spend(county, account, hash(account, typed)));
  }

  /// True for a recovery code; it is accepted once.
  public boolean recover(String county, UUID account, String typed) {
    return on(county, account) && store.spend(county, account, hash(account, typed));
  }

  /// Ten new recovery codes in place of the old ones, shown this once.
  public List<String> freshCodes(String county, UUID account) {
    List<String> codes = new ArrayList<>();
    List<byte[]> hashes = new ArrayList<>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      var code = new StringBuilder();
      for (int letter = 0; letter < LETTERS_OF_CODE; letter++) {
        code.append(letter == LETTERS_OF_CODE / 2 ? "-" : "");
        code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
      }
      codes.add(code.toString());
      hashes.add(hash(account, code.toString()));
    }
    store.replaceCodes(county, account, hashes);
    return codes;
  }

  /// How many recovery codes were not used yet.
  public int codesLeft(String county, UUID account) {
    return store.codesLeft(county, account);
  }

  /// Takes it away with its recovery codes; false when there was none.
  public boolean remove(String county, UUID account) {
    return store.remove(county, account);
  }

  private boolean right(String county, UUID account, String typed) {
    String digits = typed.replaceAll("\\s", "");
    return store
        .find(county, account)
        .filter(
            row -> {
              var step = Totp.match(secret(county, row), digits, clock.instant());
              return step.isPresent() && store.take(county, account, step.getAsLong());
            })
        .isPresent();
  }

  byte[] secret(String county, FactorStore.Row row) {
    return Base64.getDecoder().decode(vault.open(county, row.secret()));
  }

  private byte[] hash(UUID account, String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    return vault.fingerprint("recovery-code", account + " " + plain);
  }
}
