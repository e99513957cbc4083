package org.linli.reach;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.journal.ClientTransactions;
import org.linli.message.MessageKind;
import org.linli.organisation.OrganisationId;
import org.linli.organisation.Organisations;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Stale;
import org.linli.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 机器人册 — the groups of organisations; addresses lie sealed and are opened only to be called.
@Component
public class Robots {

  private final JdbcClient database;
  private final Vault vault;
  private final Outward outward;
  private final Organisations organisations;
  private final ClientTransactions once;
  private final ApplicationEventPublisher events;

  Robots(
      JdbcClient database,
      Vault vault,
      Outward outward,
      Organisations organisations,
      ClientTransactions once,
      ApplicationEventPublisher events) {
    this.database = database;
    this.vault = vault;
    this.outward = outward;
    this.organisations = organisations;
    this.once = once;
    this.events = events;
  }

  /// The groups to be told a kind, of the organisations these accounts belong to.
  public List<UUID> of(String county, Collection<UUID> accounts, MessageKind kind) {
    return database
        .sql(
            """
            select r.id from robot r
            where r.county = :county and r.is_on and :kind = any(r.kinds)
              and r.organisation_id in (
                select a.organisation_id from account a
                where a.county = :county and a.id = any(:accounts))
            order by r.id
            """)
        .param("county", county)
        .param("kind", kind.name())
        .param("accounts", accounts.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }

  /// Adds one, also for samples; [Invalid] names what is wrong.
  public UUID add(
      Actor actor, UUID organisation, String name, String address, Set<MessageKind> kinds) {
    var form =
        new RobotForm(
            organisation.toString(),
            name,
            address,
            kinds.stream().map(Enum::name).toList(),
            "false",
            null,
            null);
    return add(actor, form, Id.fresh());
  }

  UUID add(Actor actor, RobotForm form, UUID tx) {
    RobotForm.Checked wanted = form.checked(outward, false);
    OrganisationId organisation = organisation(actor, form);
    var outcome =
        once.once(
            actor,
            tx,
            digest("add", form),
            () -> {
              UUID id = Id.fresh();
              database
                  .sql(
                      """
                      insert into robot (county, id, organisation_id, name, host, sealed, kinds, is_on,
                        version)
                      values (:county, :id, :organisation, :name, :host, :sealed, :kinds, :on, 0)
                      """)
                  .param("county", actor.county())
                  .param("id", id)
                  .param("organisation", organisation.value())
                  .param("name", wanted.name())
                  .param("host", URI.create(wanted.address()).getHost())
                  .param("sealed", vault.seal(actor.county(), wanted.address()))
                  .param("kinds", names(wanted.kinds()))
                  .param("on", wanted.on())
                  .update();
              events.publishEvent(new ReachChanged("robot", id, "ADD", actor));
              return id.toString();
            });
    return UUID.fromString(outcome.reference());
  }

  /// Changes name, kinds, whether it is told, and the address when another one is given.
  void change(Actor actor, UUID id, RobotForm form, UUID tx) {
    find(actor.county(), id);
    RobotForm.Checked wanted = form.checked(outward, true);
    boolean moved = !wanted.address().isEmpty();
    once.once(
        actor,
        tx,
        digest("change " + id, form),
        () -> {
          int changed =
              database
                  .sql(
                      """
                      update robot set name = :name, kinds = :kinds, is_on = :on,
                        host = case when :moved then :host else host end,
                        sealed = case when :moved then :sealed else sealed end, version = version + 1
                      where county = :county and id = :id and version = :version
                      """)
                  .param("name", wanted.name())
                  .param("kinds", names(wanted.kinds()))
                  .param("on", wanted.on())
                  .param("moved", moved)
                  .param("host", moved ? URI.create(wanted.address()).getHost() : "")
                  .param("sealed", vault.seal(actor.county(), wanted.address()))
                  .param("county", actor.county())
                  .param("id", id)
                  .param("version", form.version() == null ? -1 : form.version())
                  .update();
          if (changed == 0) {
            throw new Stale();
          }
          events.publishEvent(new ReachChanged("robot", id, "CHANGE", actor));
          return id.toString();
        });
  }

  /// Takes it away, with its address.
  void end(Actor actor, UUID id, UUID tx) {
    once.once(
        actor,
        tx,
        ClientTransactions.digest("robot end", id.toString()),
        () -> {
          int gone =
              database
                  .sql("delete from robot where county = ? and id = ?")
                  .params(actor.county(), id)
                  .update();
          if (gone == 0) {
            throw new NotFound();
          }
          events.publishEvent(new ReachChanged("robot", id, "END", actor));
          return id.toString();
        });
  }

  List<Robot> list(String county) {
    return database
        .sql("select * from robot where county = ? order by name, id")
        .param(county)
        .query(Robots::row)
        .list();
  }

  Robot find(String county, UUID id) {
    return database
        .sql("select * from robot where county = ? and id = ?")
        .params(county, id)
        .query(Robots::row)
        .optional()
        .orElseThrow(NotFound::new);
  }

  /// The address of one that is on, to be called.
  Optional<String> address(String county, UUID id) {
    return database
        .sql("select sealed from robot where county = ? and id = ? and is_on")
        .params(county, id)
        .query((row, n) -> vault.open(county, row.getBytes("sealed")))
        .optional();
  }

  private OrganisationId organisation(Actor actor, RobotForm form) {
    try {
      var id = new OrganisationId(UUID.fromString(RobotForm.text(form.organisation())));
      organisations.find(actor.county(), id);
      return id;
    } catch (IllegalArgumentException | NotFound unknown) {
      throw new Invalid("organisation", "web.required");
    }
  }

  private static byte[] digest(String act, RobotForm form) {
    return ClientTransactions.digest(
        "robot " + act,
        RobotForm.text(form.organisation()),
        RobotForm.text(form.name()),
        RobotForm.text(form.address()),
        String.valueOf(form.kinds()),
        RobotForm.text(form.on()));
  }

  private static String[] names(Set<MessageKind> kinds) {
    return kinds.stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  private static Robot row(ResultSet row, int n) throws SQLException {
    return new Robot(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("name"),
        row.getString("host"),
        Arrays.stream((String[]) row.getArray("kinds").getArray())
            .map(MessageKind::valueOf)
            .collect(Collectors.toSet()),
        row.getBoolean("is_on"),
        row.getInt("version"));
  }
}
