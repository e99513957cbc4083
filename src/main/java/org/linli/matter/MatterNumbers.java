package org.linli.matter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// 编号 — `220303-261122-0017`: county, day, counter; taken in blocks of 20 in their own transaction,
/// gaps are allowed.
@Component
class MatterNumbers {

  private static final int BLOCK = 20;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final ConcurrentHashMap<String, Block> blocks = new ConcurrentHashMap<>();
  private final JdbcClient database;
  private final TransactionTemplate own;

  MatterNumbers(JdbcClient database, PlatformTransactionManager manager) {
    this.database = database;
    this.own = new TransactionTemplate(manager);
    // a number given out must never come back with a transaction that fails
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// The next number of the county and day.
  String next(String county, LocalDate day) {
    Block block =
        blocks.compute(
            county,
            (c, held) ->
                held == null || !held.day().equals(day) || held.given() == held.last()
                    ? take(county, day)
                    : new Block(day, held.given() + 1, held.last()));
    return "%s-%s-%04d".formatted(county, DAY.format(day), block.given());
  }

  private Block take(String county, LocalDate day) {
    Integer end =
        own.execute(
            state ->
                database
                    .sql(
                        """
                        insert into matter_number (county, day, next) values (?, ?, ?)
                        on conflict (county, day)
                        do update set next = matter_number.next + ?
                        returning next
                        """)
                    .params(county, day, BLOCK, BLOCK)
                    .query(Integer.class)
                    .single());
    int last = Objects.requireNonNull(end);
    return new Block(day, last - BLOCK + 1, last);
  }

  /// 号段 — the number given last and the last of the block.
  private record Block(LocalDate day, int given, int last) {}
}
