package org.linli.notice;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.person.Holding;
import org.linli.person.Whom;
import org.linli.shared.Time;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 短信持有 — the messages that were sent to a person's phone.
@Component
class MessagesHeld implements Holding {

  private static final int AFTER_MATTERS = 50;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final JdbcClient jdbc;
  private final Vault vault;

  MessagesHeld(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  @Override
  public int order() {
    return AFTER_MATTERS;
  }

  @Override
  public List<Item> held(Whom whom) {
    return jdbc.sql(
            """
            select created_at, sealed from delivery
            where county = ? and phone_hash = ? order by created_at, id
            """)
        .params(whom.county(), phone(whom))
        .query(
            (row, n) -> {
              Map<String, String> facts = new LinkedHashMap<>();
              var at = row.getObject("created_at", OffsetDateTime.class);
              facts.put("notice.held.at", MINUTE.format(at.atZoneSameInstant(Time.ZONE)));
              facts.put("notice.held.text", vault.open(whom.county(), row.getBytes("sealed")));
              return new Item("notice.held", facts);
            })
        .list();
  }

  @Override
  public void erase(Whom whom) {
    jdbc.sql("delete from delivery where county = ? and phone_hash = ?")
        .params(whom.county(), phone(whom))
        .update();
  }

  private byte[] phone(Whom whom) {
    String phone = whom.phone();
    return phone == null ? new byte[0] : Deliveries.phoneHash(vault, phone);
  }
}
