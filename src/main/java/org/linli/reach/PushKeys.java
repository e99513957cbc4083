package org.linli.reach;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.linli.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 推送密钥 — by which push services know this server (VAPID, RFC 8292): one pair for each county, made
/// when it is first needed; the private one lies sealed in the database.
@Component
class PushKeys {

  private static final Duration VALID = Duration.ofHours(12);
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final JdbcClient database;
  private final Vault vault;
  private final Clock clock;
  private final String address;

  PushKeys(
      JdbcClient database, Vault vault, Clock clock, @Value("${linli.address:}") String address) {
    this.database = database;
    this.vault = vault;
    this.clock = clock;
    this.address = address;
  }

  /// 密钥对 — the public one as browsers want it, and the private one.
  record Pair(String shown, PrivateKey secret) {}

  /// Runs in the caller's transaction.
  Pair of(String county) {
    return find(county)
        .orElseGet(
            () -> {
              make(county);
              return find(county).orElseThrow();
            });
  }

  /// The value of the `Authorization` header for a push service.
  ///
  /// @param audience scheme and host of the service
  String authorization(Pair pair, String audience) throws GeneralSecurityException {
    long until = clock.instant().plus(VALID).getEpochSecond();
    String subject = address.isEmpty() ? "https://localhost" : address;
    String claims =
        "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"%s\"}".formatted(audience, until, subject);
    String signed = text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + text(claims);
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initSign(pair.secret());
    signature.update(signed.getBytes(StandardCharsets.US_ASCII));
    return "vapid t="
        + signed
        + "."
        + TEXT.encodeToString(signature.sign())
        + ", k="
        + pair.shown();
  }

  private Optional<Pair> find(String county) {
    return database
        .sql("select shown, sealed from push_key where county = ?")
        .param(county)
        .query(
            (row, n) ->
                new Pair(
                    row.getString("shown"), secret(vault.open(county, row.getBytes("sealed")))))
        .optional();
  }

  // two at the same moment: the first one holds
  private void make(String county) {
    try {
      KeyPair pair = Curve.fresh();
      String number = ((ECPrivateKey) pair.getPrivate()).getS().toString(16);
      database
          .sql(
              """
              insert into push_key (county, shown, sealed) values (?, ?, ?)
              on conflict (county) do nothing
              """)
          .params(
              county,
              TEXT.encodeToString(Curve.uncompressed((ECPublicKey) pair.getPublic())),
              vault.seal(county, number))
          .update();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey secret(String number) {
    try {
      return Curve.privateKey(new BigInteger(number, 16).toByteArray());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String json) {
    return TEXT.encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
