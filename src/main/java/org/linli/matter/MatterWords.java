package org.linli.matter;

import static org.linli.matter.Columns.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Answer;
import org.linli.category.QuestionJson;
import org.linli.shared.Actor;
import org.linli.vault.Masks;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 文字与反映人 — every word about a matter and who reported it: sealed rows under row-level security.
@Component
class MatterWords {

  /// The kind of the first text, the reporter's own.
  static final String REPORTED = "REPORT";

  /// 一段文字 — what was said at one act.
  record Text(int seq, int item, String kind, String text, Instant at) {}

  /// 反映人 — masked.
  record Reporter(
      @Nullable UUID account,
      @Nullable String name,
      @Nullable String phone,
      boolean nameToChiefs) {}

  private final JdbcClient database;
  private final Vault vault;

  MatterWords(JdbcClient database, Vault vault) {
    this.database = database;
    this.vault = vault;
  }

  /// The keyed digest of a note, for the journal.
  byte[] digest(String text) {
    return vault.fingerprint("matter-note", text);
  }

  /// The letters of the receipt's link: 128 bits that only the keys can make again.
  String link(MatterId id) {
    byte[] whole = vault.fingerprint("matter-link", id.value().toString());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));
  }

  /// What is kept of a link.
  byte[] linkHash(String link) {
    return vault.fingerprint("matter-link-kept", link);
  }

  /// By what the matters somebody reported are found again.
  static byte[] phoneHash(Vault vault, String phone) {
    return vault.fingerprint("reporter-phone", phone);
  }

  /// Writes the reporter's words and the reporter in one statement.
  void report(Matter m, Report report, @Nullable UUID account) {
    boolean named = !report.anonymous();
    String phone = named ? report.phone() : null;
    database
        .sql(
            """
            with words as (
              insert into matter_text (county, matter_id, seq, item, place_path, kind, sealed,
                written_at)
              values (:county, :matter, 1, 1, :path, 'REPORT', :sealed, :at))
            insert into matter_reporter (county, matter_id, place_path, account_id, name_sealed,
              phone_sealed, phone_masked, phone_hash, name_to_chiefs)
            values (:county, :matter, :path, :account, :name, :phone, :masked, :hash, :toChiefs)
            """)
        .param("county", m.county())
        .param("matter", m.id().value())
        .param("path", m.placePath())
        .param("sealed", vault.seal(m.county(), report.text()))
        .param("at", time(m.openedAt()))
        .param("account", account)
        .param("name", sealed(m.county(), named ? report.name() : null))
        .param("phone", sealed(m.county(), phone))
        .param("masked", phone == null ? null : Masks.maskPhone(phone))
        .param("hash", phone == null ? null : phoneHash(vault, phone))
        .param("toChiefs", report.nameToChiefs() && named)
        .update();
  }

  /// Writes what was answered to the questions of the category.
  void answer(Matter m, List<Answer> answers) {
    database
        .sql(
            """
            insert into matter_answer (county, matter_id, place_path, sealed) values (?, ?, ?, ?)
            """)
        .params(
            m.county(),
            m.id().value(),
            m.placePath(),
            vault.seal(m.county(), QuestionJson.answers(answers)))
        .update();
  }

  /// What was answered; nothing where the row lies outside the scope.
  List<Answer> answers(String county, MatterId id) {
    return database
        .sql("select sealed from matter_answer where county = ? and matter_id = ?")
        .params(county, id.value())
        .query((row, n) -> vault.open(county, row.getBytes("sealed")))
        .optional()
        .map(QuestionJson::answers)
        .orElse(List.of());
  }

  /// Writes what was said at an act and gives its number; the matter's row is locked, so the next
  /// number is free.
  int add(Matter m, int item, String kind, String text, Instant at) {
    return database
        .sql(
            """
            insert into matter_text (county, matter_id, seq, item, place_path, kind, sealed,
              written_at)
            select :county, :matter, coalesce(max(seq), 0) + 1, :item, :path, :kind, :sealed, :at
            from matter_text where county = :county and matter_id = :matter
            returning seq
            """)
        .param("county", m.county())
        .param("matter", m.id().value())
        .param("item", item)
        .param("path", m.placePath())
        .param("kind", kind)
        .param("sealed", vault.seal(m.county(), text))
        .param("at", time(at))
        .query(Integer.class)
        .single();
  }

  /// Everything said about the matter, in order.
  List<Text> of(String county, MatterId id) {
    return database
        .sql(
            """
            select seq, item, kind, sealed, written_at from matter_text
            where county = ? and matter_id = ? order by seq
            """)
        .params(county, id.value())
        .query(
            (row, n) ->
                new Text(
                    row.getInt("seq"),
                    row.getInt("item"),
                    row.getString("kind"),
                    vault.open(county, row.getBytes("sealed")),
                    Columns.moment(row, "written_at")))
        .list();
  }

  /// The words of a sealed text, cut to the first letters for a list.
  String opening(String county, byte[] sealed, int letters) {
    String text = vault.open(county, sealed).strip().replace('\n', ' ');
    return text.codePointCount(0, text.length()) <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters)) + "…";
  }

  /// Who reported it, masked; nothing where the row lies outside the scope.
  Optional<Reporter> reporter(String county, MatterId id) {
    return database
        .sql(
            """
            select account_id, name_sealed, phone_masked, name_to_chiefs from matter_reporter
            where county = ? and matter_id = ?
            """)
        .params(county, id.value())
        .query(
            (row, n) -> {
              byte[] name = row.getBytes("name_sealed");
              return new Reporter(
                  Columns.id(row, "account_id"),
                  name == null ? null : Masks.maskName(vault.open(county, name)),
                  row.getString("phone_masked"),
                  row.getBoolean("name_to_chiefs"));
            })
        .optional();
  }

  /// True when the actor's own account reported it.
  boolean isOf(Actor actor, MatterId id) {
    UUID own = actor.scope().own();
    return own != null
        && database
            .sql(
                """
                select exists (select 1 from matter_reporter
                  where county = ? and matter_id = ? and account_id = ?)
                """)
            .params(actor.county(), id.value(), own)
            .query(Boolean.class)
            .single();
  }

  /// The reporter's phone in clear, for a message; none that nobody verified.
  Optional<String> phone(String county, MatterId id) {
    return database
        .sql(
            """
            select r.phone_sealed from matter_reporter r
            join matter m on m.county = r.county and m.id = r.matter_id
            where r.county = ? and r.matter_id = ? and r.phone_sealed is not null and m.verified
            """)
        .params(county, id.value())
        .query((row, n) -> vault.open(county, row.getBytes("phone_sealed")))
        .optional();
  }

  /// The reporter's phone in clear, for a call; nobody need have verified it: the desk calls to.
  Optional<String> callable(String county, MatterId id) {
    return database
        .sql(
            """
            select phone_sealed from matter_reporter
            where county = ? and matter_id = ? and phone_sealed is not null
            """)
        .params(county, id.value())
        .query((row, n) -> vault.open(county, row.getBytes("phone_sealed")))
        .optional();
  }

  private byte @Nullable [] sealed(String county, @Nullable String text) {
    return text == null || text.isBlank() ? null : vault.seal(county, text);
  }
}
