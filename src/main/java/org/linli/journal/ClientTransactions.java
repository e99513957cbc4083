package org.linli.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.shared.Actor;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 一次提交 — a write from outside is done once, however often it arrives; kept for 30 days.
@Component
public class ClientTransactions {

  private static final int DAYS_KEPT = 30;
  private static final UUID NOBODY = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final Transactions transactions;

  ClientTransactions(JdbcClient jdbc, Transactions transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /// 结果 — where the result of the write is found.
  ///
  /// @param reference what the work gave back the first time, such as a matter's number
  /// @param repeated true when the work had been done before and nothing was written now
  public record Outcome(String reference, boolean repeated) {}

  /// Does the work once per county, actor and id, in one transaction under the actor's scope. The
  /// same id again gives the first reference and writes nothing; a second submit at the same moment
  /// waits for the first. Ask after the permission check. Someone without an account is known by
  /// the id itself.
  ///
  /// @param digest of the body, see [#digest]; the same id with another body is refused with
  ///   `journal.otherBody`
  /// @param work does the write and gives a reference to its result; when it throws, nothing is
  ///   kept
  public Outcome once(Actor actor, UUID tx, byte[] digest, Supplier<String> work) {
    UUID who = actor.id().equals(NOBODY) ? tx : actor.id();
    return transactions.write(
        actor.scope(),
        () -> {
          if (begin(actor.county(), who, tx, digest)) {
            String reference = work.get();
            finish(actor.county(), who, tx, reference);
            return new Outcome(reference, false);
          }
          return repeated(actor.county(), who, tx, digest);
        });
  }

  /// The digest of a body given in parts; the order counts, and no part can run into the next.
  public static byte[] digest(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Forgets what is older than 30 days, in every county.
  int forget() {
    return jdbc.sql(
            """
            delete from client_transaction
            where county in (select county from dispatch_turn) and at < clock_timestamp() - make_interval(days => ?)
            """)
        .params(DAYS_KEPT)
        .update();
  }

  // an id that another transaction is just using makes this insert wait until that one has ended
  private boolean begin(String county, UUID actor, UUID tx, byte[] digest) {
    return jdbc.sql(
                """
                insert into client_transaction (county, actor, id, digest, reference, at)
                values (?, ?, ?, ?, '', clock_timestamp())
                on conflict (county, actor, id) do nothing
                """)
            .params(county, actor, tx, digest)
            .update()
        == 1;
  }

  private void finish(String county, UUID actor, UUID tx, String reference) {
    jdbc.sql(
            "update client_transaction set reference = ? where county = ? and actor = ? and id = ?")
        .params(reference, county, actor, tx)
        .update();
  }

  private Outcome repeated(String county, UUID actor, UUID tx, byte[] digest) {
    return jdbc.sql(
            """
            select digest, reference from client_transaction where county = ? and actor = ? and id = ?
            """)
        .params(county, actor, tx)
        .query(
            (row, n) -> {
              if (!Arrays.equals(row.getBytes("digest"), digest)) {
                throw new OtherBody();
              }
              return new Outcome(row.getString("reference"), true);
            })
        .single();
  }
}
