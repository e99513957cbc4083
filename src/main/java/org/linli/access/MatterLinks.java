package org.linli.access;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 专用链接 — links in messages that open one matter for whoever holds it, and nothing else.
@Component
public class MatterLinks {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final Vault vault;
  private final Clock clock;

  MatterLinks(JdbcClient jdbc, Vault vault, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.clock = clock;
  }

  /// Issues a link for the holder of a matter (post or organisation, and the person if known) and
  /// returns its path, `/l/{county}-{token}`; only a hash of the token is kept.
  ///
  /// @param behalf the account of the holder on leave, when the person stands in for him
  public String issue(
      String county,
      UUID matter,
      @Nullable UUID post,
      @Nullable UUID organisation,
      @Nullable UUID person,
      @Nullable UUID behalf,
      Instant until) {
    byte[] random = new byte[16];
    RANDOM.nextBytes(random);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    jdbc.sql(
            """
            insert into matter_link (county, token_hash, matter_id, post_id, organisation_id, person_id,
              behalf_id, part, expires_at)
            values (:county, :hash, :matter, :post, :organisation, :person, :behalf, 'LINK', :until)
            """)
        .param("county", county)
        .param("hash", hash(token))
        .param("matter", matter)
        .param("post", post)
        .param("organisation", organisation)
        .param("person", person)
        .param("behalf", behalf, Types.OTHER)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
    return "/l/" + county + "-" + token;
  }

  /// Ends every link of the matter: the next use of one is answered like a missing page.
  public void revoke(String county, UUID matter) {
    jdbc.sql("delete from matter_link where county = ? and matter_id = ?")
        .params(county, matter)
        .update();
  }

  /// Ends the links of the matter that were sent to one organisation.
  public void revoke(String county, UUID matter, UUID organisation) {
    jdbc.sql("delete from matter_link where county = ? and matter_id = ? and organisation_id = ?")
        .params(county, matter, organisation)
        .update();
  }

  /// Ends every link that was sent to who stood in for the holder of this account.
  public void revokeFor(String county, UUID behalf) {
    jdbc.sql("delete from matter_link where county = ? and behalf_id = ?")
        .params(county, behalf)
        .update();
  }

  /// What a session remembers of a link; empty for a token that leads nowhere.
  Optional<SignedIn> signIn(String county, String token) {
    String link = HexFormat.of().formatHex(hash(token));
    return target(county, link).map(found -> SignedIn.of(county, link));
  }

  /// The matter a link leads to while it is valid.
  Optional<UUID> target(String county, String link) {
    return jdbc.sql(
            "select matter_id from matter_link where county = ? and token_hash = ? and expires_at >"
                + " ?")
        .params(county, HexFormat.of().parseHex(link), clock.instant().atOffset(ZoneOffset.UTC))
        .query(UUID.class)
        .optional();
  }

  /// The actor behind a link while it is valid: sees its one matter, acts for the post or
  /// organisation it was sent to.
  Optional<Actor> actorOf(String county, String link) {
    return jdbc.sql(
            """
            select matter_id, post_id, organisation_id, person_id, behalf_id from matter_link
            where county = ? and token_hash = ? and expires_at > ?
            """)
        .params(county, HexFormat.of().parseHex(link), clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                actor(
                    county,
                    row.getObject("matter_id", UUID.class),
                    row.getObject("post_id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getObject("person_id", UUID.class),
                    row.getObject("behalf_id", UUID.class)))
        .optional();
  }

  private static Actor actor(
      String county,
      UUID matter,
      @Nullable UUID post,
      @Nullable UUID organisation,
      @Nullable UUID person,
      @Nullable UUID behalf) {
    UUID who = person != null ? person : post != null ? post : organisation;
    return new Actor(
        who == null ? matter : who,
        AccountPart.LINK,
        "",
        new Scope(
            county,
            List.of(),
            organisation == null ? Set.of() : Set.of(organisation),
            post == null ? Set.of() : Set.of(post),
            null,
            Set.of(matter)),
        behalf);
  }

  private byte[] hash(String token) {
    return vault.fingerprint("access-link", token);
  }
}
