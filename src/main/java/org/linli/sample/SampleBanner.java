package org.linli.sample;

import java.util.List;
import java.util.Locale;
import org.linli.access.Accounts;
import org.linli.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 样例告示 — says at the start where the pages are and who may sign in; on a public server the
/// well-known password is replaced instead.
@Component
@ConditionalOnBooleanProperty("linli.sample")
class SampleBanner {

  private static final Logger LOG = LoggerFactory.getLogger(SampleBanner.class);
  private static final List<String> SHOWN =
      List.of(
          "county",
          "street",
          "community",
          "grid",
          "building",
          "stairwell",
          "property",
          "system",
          "security",
          "auditor");

  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Environment environment;
  private final Words words;
  private final boolean open;

  SampleBanner(
      Accounts accounts,
      JdbcClient jdbc,
      Environment environment,
      MessageSource messages,
      @Value("${linli.public:false}") boolean open) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.environment = environment;
    this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
    this.open = open;
  }

  @EventListener(ApplicationReadyEvent.class)
  void show() {
    String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
    StringBuilder text = new StringBuilder(words.t("sample.ready", address));
    String county = District.TIEDONG.county();
    text.append('\n').append(words.t("sample.board", address + "/b/" + board(county)));
    text.append('\n').append(words.t("sample.wall", address + "/wall/" + county));
    text.append('\n').append(words.t("sample.work", address + "/work/sign-in"));
    if (open) {
      accounts.replaceSamplePasswords();
    } else {
      text.append('\n').append(words.t("sample.accounts", accounts.samplePassword()));
      logins(county).forEach(line -> text.append("\n  ").append(line));
    }
    LOG.info("{}", text);
  }

  private List<String> logins(String county) {
    List<String> lines =
        jdbc.sql(
                """
                select login, display_name from account
                where county = ? and sample and password_hash is not null and login = any (?)
                """)
            .params(county, SHOWN.toArray(String[]::new))
            .query(
                (row, n) ->
                    "%-18s %s"
                        .formatted(
                            county + "/" + row.getString("login"), row.getString("display_name")))
            .list();
    return SHOWN.stream()
        .flatMap(login -> lines.stream().filter(l -> l.startsWith(county + "/" + login + " ")))
        .toList();
  }

  // the board at the door of the stairwell chief who is shown
  private String board(String county) {
    return jdbc.sql(
            """
            select b.code from board b join account a on a.county = b.county and a.place_id = b.place_id
            where b.county = ? and a.login = 'stairwell' and a.sample and b.taken_down is null
            """)
        .params(county)
        .query(String.class)
        .optional()
        .orElse("");
  }
}
