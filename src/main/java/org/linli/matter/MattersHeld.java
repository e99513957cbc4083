package org.linli.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.attachment.Attachments;
import org.linli.person.Holding;
import org.linli.person.Whom;
import org.linli.shared.Time;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 事项持有 — the matters a person reported, by his account or his phone, with every word said about
/// them.
@Component
class MattersHeld implements Holding {

  private static final int AFTER_ACCOUNTS = 40;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final String BY =
      """
      r.county = :county and (r.account_id = any(:accounts) or r.person_id = any(:persons)
        or r.phone_hash = :phone)
      """;

  private final JdbcClient database;
  private final MatterWords words;
  private final Names names;
  private final Accounts accounts;
  private final Attachments attachments;
  private final Vault vault;
  private final ApplicationEventPublisher events;

  MattersHeld(
      JdbcClient database,
      MatterWords words,
      Names names,
      Accounts accounts,
      Attachments attachments,
      Vault vault,
      ApplicationEventPublisher events) {
    this.database = database;
    this.words = words;
    this.names = names;
    this.accounts = accounts;
    this.attachments = attachments;
    this.vault = vault;
    this.events = events;
  }

  /// 一件.
  private record Mine(
      UUID id,
      String number,
      String placePath,
      String category,
      MatterState state,
      Instant opened,
      @Nullable Instant closed) {}

  @Override
  public int order() {
    return AFTER_ACCOUNTS;
  }

  @Override
  public List<Item> held(Whom whom) {
    List<Mine> mine = mine(whom);
    var places = names.places(whom.county(), mine.stream().map(Mine::placePath).toList());
    List<Item> items = new ArrayList<>();
    mine.forEach(m -> items.add(item(whom.county(), m, places.getOrDefault(m.placePath(), ""))));
    return items;
  }

  /// What somebody works on cannot be worked on without its words.
  @Override
  public Optional<String> against(Whom whom) {
    return mine(whom).stream().anyMatch(m -> m.state().isOpen())
        ? Optional.of("matter.against.open")
        : Optional.empty();
  }

  /// The words and the photos go, and who reported it; number, place, times and figures stay.
  @Override
  public void erase(Whom whom) {
    for (Mine m : mine(whom)) {
      database
          .sql("update matter_text set sealed = ? where county = ? and matter_id = ?")
          .params(vault.seal(whom.county(), ""), whom.county(), m.id())
          .update();
      database
          .sql("delete from matter_answer where county = ? and matter_id = ?")
          .params(whom.county(), m.id())
          .update();
      attachments.erase(whom.county(), m.id());
      events.publishEvent(new WordsErased(whom.county(), new MatterId(m.id())));
    }
    UUID[] reporters = accounts.of(whom).toArray(UUID[]::new);
    database
        .sql("delete from matter_follower where county = ? and account_id = any(?)")
        .params(whom.county(), reporters)
        .update();
    database
        .sql(
            """
            update matter_reporter r set person_id = null, account_id = null, name_sealed = null,
              phone_sealed = null, phone_masked = null, phone_hash = null
            where %s
            """
                .formatted(BY))
        .param("county", whom.county())
        .param("accounts", reporters)
        .param("persons", whom.persons().toArray(UUID[]::new))
        .param("phone", phone(whom))
        .update();
  }

  private List<Mine> mine(Whom whom) {
    return database
        .sql(
            """
            select m.id, m.number, m.place_path, m.category, m.state, m.opened_at, m.closed_at
            from matter_reporter r join matter m on m.county = r.county and m.id = r.matter_id
            where %s
            order by m.opened_at, m.id
            """
                .formatted(BY))
        .param("county", whom.county())
        .param("accounts", accounts.of(whom).toArray(UUID[]::new))
        .param("persons", whom.persons().toArray(UUID[]::new))
        .param("phone", phone(whom))
        .query(MattersHeld::row)
        .list();
  }

  private Item item(String county, Mine m, String place) {
    List<MatterWords.Text> texts = words.of(county, new MatterId(m.id()));
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("matter.held.number", m.number());
    facts.put("matter.held.place", place);
    facts.put("matter.held.category", names.category(county, m.category()).zh());
    facts.put("matter.held.state", "key:matter.state." + m.state());
    facts.put("matter.held.opened", minute(m.opened()));
    if (m.closed() != null) {
      facts.put("matter.held.closed", minute(m.closed()));
    }
    facts.put("matter.held.text", said(texts, true));
    facts.put("matter.held.answers", answered(county, m));
    facts.put("matter.held.notes", said(texts, false));
    facts.put("matter.held.photos", String.valueOf(attachments.of(county, m.id()).size()));
    facts.values().removeIf(String::isEmpty);
    return new Item("matter.held", facts);
  }

  private byte[] phone(Whom whom) {
    String phone = whom.phone();
    return phone == null ? new byte[0] : MatterWords.phoneHash(vault, phone);
  }

  private String answered(String county, Mine m) {
    return words.answers(county, new MatterId(m.id())).stream()
        .map(answer -> answer.zh() + "：" + answer.in("zh"))
        .collect(Collectors.joining("\n"));
  }

  private static String said(List<MatterWords.Text> texts, boolean reported) {
    return texts.stream()
        .filter(text -> text.kind().equals(MatterWords.REPORTED) == reported)
        .filter(text -> !text.kind().equals(Asides.INTERNAL))
        .map(text -> reported ? text.text() : minute(text.at()) + " " + text.text())
        .collect(Collectors.joining("\n"));
  }

  private static String minute(Instant at) {
    return MINUTE.format(at.atZone(Time.ZONE));
  }

  private static Mine row(ResultSet row, int number) throws SQLException {
    return new Mine(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("place_path"),
        row.getString("category"),
        MatterState.valueOf(row.getString("state")),
        Columns.moment(row, "opened_at"),
        Columns.instant(row, "closed_at"));
  }
}
