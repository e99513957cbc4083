package org.linli.georeport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.map.Locating;
import org.linli.matter.MatterState;
import org.linli.place.PlacePoint;
import org.linli.shared.Scope;
import org.linli.shared.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 公开的请求库 — reads requests from the facts that are public; what waits for the desk is not there
/// yet, what is about persons never.
@Component
class PublicRequests {

  /// One statement for a list: its order is that of the index on the day a matter was opened.
  static final String SELECT =
      """
      select f.id, f.number, f.state, f.category, f.place_path, a.address, f.opened, f.changed, f.closed,
        f.due, f.released_text, p.id as photo
      from matter_public_fact f
      join place_address_fact a on a.county = f.county and a.path = f.place_path
      left join lateral (
        select r.id from attachment_released_fact r
        where r.county = f.county and r.subject = f.id and f.released is not null
        order by r.uploaded_at, r.id limit 1) p on true
      where f.county = ? and not exists (
        select 1 from georeport_request g
        where g.county = f.county and g.matter_id = f.id and g.held and f.accepted is null)
      """;

  private static final String LIGHT =
      """
      select f.id, f.place_path from matter_public_fact f
      where f.county = ? and not exists (
        select 1 from georeport_request g
        where g.county = f.county and g.matter_id = f.id and g.held and f.accepted is null)
      """;

  private static final String ORDER = " order by f.opened desc, f.id desc";

  private final JdbcClient database;
  private final Locating locating;
  private final Transactions transactions;

  PublicRequests(JdbcClient database, Locating locating, Transactions transactions) {
    this.database = database;
    this.locating = locating;
    this.transactions = transactions;
  }

  /// The requests asked for, newest first, then by id.
  List<PublicRequest> list(String county, RequestFilter filter) {
    return transactions.read(
        Scope.nothing(county),
        () -> {
          if (!filter.ids().isEmpty()) {
            return numbered(county, filter.ids());
          }
          Box box = filter.box();
          return box == null ? page(county, filter) : inside(county, filter, box);
        });
  }

  Optional<PublicRequest> find(String county, String number) {
    return transactions
        .read(Scope.nothing(county), () -> numbered(county, List.of(number)))
        .stream()
        .findFirst();
  }

  private List<PublicRequest> numbered(String county, List<String> numbers) {
    return database
        .sql(SELECT + " and f.number = any (?)" + ORDER)
        .params(county, numbers.toArray(String[]::new))
        .query(PublicRequests::row)
        .list();
  }

  private List<PublicRequest> page(String county, RequestFilter filter) {
    List<Object> values = new ArrayList<>(List.of(county));
    String where = where(filter, values);
    values.add(filter.size());
    values.add((long) filter.page() * filter.size());
    return database
        .sql(SELECT + where + ORDER + " limit ? offset ?")
        .params(values)
        .query(PublicRequests::row)
        .list();
  }

  // where places lie is known in memory and not in the database: first which ones, then the page
  private List<PublicRequest> inside(String county, RequestFilter filter, Box box) {
    Function<String, Optional<PlacePoint>> points = locating.points(county);
    List<Object> values = new ArrayList<>(List.of(county));
    List<UUID> ids =
        database
            .sql(LIGHT + where(filter, values) + ORDER)
            .params(values)
            .query(
                (row, n) ->
                    points.apply(row.getString("place_path")).filter(box::holds).isPresent()
                        ? Optional.of(row.getObject("id", UUID.class))
                        : Optional.<UUID>empty())
            .list()
            .stream()
            .flatMap(Optional::stream)
            .skip((long) filter.page() * filter.size())
            .limit(filter.size())
            .toList();
    return database
        .sql(SELECT + " and f.id = any (?)" + ORDER)
        .params(county, ids.toArray(UUID[]::new))
        .query(PublicRequests::row)
        .list();
  }

  private static String where(RequestFilter filter, List<Object> values) {
    StringBuilder where = new StringBuilder(" and f.opened >= ? and f.opened < ?");
    Collections.addAll(values, time(filter.from()), time(filter.until()));
    if (!filter.services().isEmpty()) {
      where.append(" and f.category = any (?)");
      values.add(filter.services().toArray(String[]::new));
    }
    Boolean open = filter.open();
    if (open != null) {
      where
          .append(" and f.state ")
          .append(open ? "not in" : "in")
          .append(" ('CLOSED', 'CONFIRMED', 'REJECTED', 'VOID')");
    }
    String updated =
        """
         and coalesce(
          case when f.state in ('CLOSED', 'CONFIRMED', 'REJECTED', 'VOID')
            then coalesce(f.closed, f.changed) else f.changed end, f.opened)
        """;
    if (filter.updatedAfter() != null) {
      where.append(updated).append(" >= ?");
      values.add(time(filter.updatedAfter()));
    }
    if (filter.updatedBefore() != null) {
      where.append(updated).append(" < ?");
      values.add(time(filter.updatedBefore()));
    }
    return where.toString();
  }

  private static PublicRequest row(ResultSet row, int n) throws SQLException {
    Instant opened = instant(row, "opened");
    return new PublicRequest(
        row.getObject("id", UUID.class),
        row.getString("number"),
        MatterState.valueOf(row.getString("state")),
        row.getString("category"),
        row.getString("place_path"),
        row.getString("address"),
        opened == null ? Instant.EPOCH : opened,
        instant(row, "changed"),
        instant(row, "closed"),
        instant(row, "due"),
        row.getString("released_text"),
        row.getObject("photo", UUID.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
