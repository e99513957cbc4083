package org.linli.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 验证码 — six digits for one phone and the address that asked; five tries, ten minutes.
@Component
class PhoneCodes {

  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int TRIES = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  PhoneCodes(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// A new code, in place of the one this address had before.
  String issue(String county, String phone, String address) {
    String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    jdbc.sql(
            """
            insert into phone_code (county, phone_hash, address, code_hash, expires_at, attempts)
            values (?, ?, ?, ?, ?, 0)
            on conflict (county, phone_hash, address) do update
              set code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0,
                used_for = null
            """)
        .params(
            county,
            phoneHash(phone),
            address,
            codeHash(phone, code),
            clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
        .update();
    return code;
  }

  /// True for the right code, for one use only: null uses it up at once, a named use may come
  /// again. Every try counts before it is looked at.
  boolean redeem(String county, String phone, String code, String address, @Nullable UUID use) {
    byte[] hash = phoneHash(phone);
    boolean right =
        jdbc.sql(
                """
                update phone_code set attempts = attempts + 1
                where county = ? and phone_hash = ? and address = ? and expires_at > ? and attempts < ?
                returning code_hash
                """)
            .params(county, hash, address, clock.instant().atOffset(ZoneOffset.UTC), TRIES)
            .query((row, n) -> row.getBytes("code_hash"))
            .optional()
            .filter(stored -> MessageDigest.isEqual(stored, codeHash(phone, code)))
            .isPresent();
    return right && used(county, hash, address, use);
  }

  // of two requests with the same right code and another use only one finds the row
  private boolean used(String county, byte[] hash, String address, @Nullable UUID use) {
    var statement =
        use == null
            ? jdbc.sql(
                    """
                    delete from phone_code
                    where county = ? and phone_hash = ? and address = ? and used_for is null
                    """)
                .params(county, hash, address)
            : jdbc.sql(
                    """
                    update phone_code set used_for = ?
                    where county = ? and phone_hash = ? and address = ?
                      and (used_for is null or used_for = ?)
                    """)
                .params(use, county, hash, address, use);
    return statement.update() == 1;
  }

  String key(String phone) {
    return HexFormat.of().formatHex(phoneHash(phone), 0, 12);
  }

  private byte[] phoneHash(String phone) {
    return vault.fingerprint("account-phone", phone);
  }

  private byte[] codeHash(String phone, String code) {
    return vault.fingerprint("phone-code", phone + "/" + code);
  }
}
