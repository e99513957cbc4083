package org.linli.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.shared.Time;

/// 样例批次 — so many matters of one sort, reported between two days of one year and closed between two
/// others.
///
/// @param sort DISPUTE, PETITION, or GRID for all other categories
/// @param closedFrom earliest day of closing
/// @param closedBy last day of closing
/// @param refusable some may be refused instead of closed
record Batch(
    String sort,
    LocalDate first,
    LocalDate last,
    int count,
    LocalDate closedFrom,
    LocalDate closedBy,
    boolean refusable) {

  static final String GRID = "GRID";
  static final String DISPUTE = "DISPUTE";
  static final String PETITION = "PETITION";
  private static final String END = "2026-10-31";

  /// 铁东区: in the first half of 2025 exactly 1,531 grid matters collected and handled, 66 petitions
  /// settled, 136 disputes after 200 in the same months a year before.
  private static final List<Batch> TIEDONG =
      List.of(
          of(GRID, "2024-01-01", "2024-12-26", 2650, "2024-01-01", "2024-12-31", true),
          of(GRID, "2025-01-01", "2025-06-26", 1531, "2025-01-01", "2025-06-30", false),
          of(GRID, "2025-07-01", "2025-12-31", 1640, "2025-07-01", END, true),
          of(GRID, "2026-01-01", "2026-10-21", 2480, "2026-01-01", END, true),
          of(DISPUTE, "2024-01-01", "2024-06-30", 200, "2024-01-01", END, false),
          of(DISPUTE, "2024-07-01", "2024-12-31", 172, "2024-07-01", END, false),
          of(DISPUTE, "2025-01-01", "2025-06-30", 136, "2025-01-01", END, false),
          of(DISPUTE, "2025-07-01", "2025-12-31", 128, "2025-07-01", END, false),
          of(DISPUTE, "2026-01-01", "2026-09-30", 181, "2026-01-01", END, false),
          of(PETITION, "2024-01-01", "2024-10-31", 98, "2024-01-01", "2024-12-31", true),
          of(PETITION, "2024-12-02", "2024-12-27", 9, "2025-01-02", "2025-06-30", false),
          of(PETITION, "2025-01-02", "2025-05-09", 57, "2025-01-02", "2025-06-30", false),
          of(PETITION, "2025-06-03", "2025-06-27", 13, "2025-07-01", END, false),
          of(PETITION, "2025-07-01", "2025-12-31", 60, "2025-07-01", END, true),
          of(PETITION, "2026-01-01", "2026-08-31", 74, "2026-01-01", END, true));

  /// All matters of the county but the worked examples and those left open.
  static List<Batch> of(District district) {
    if (district == District.TIEDONG) {
      return TIEDONG;
    }
    int share = district.buildings();
    return List.of(
        of(GRID, "2024-01-02", "2024-12-20", share, "2024-01-02", END, true),
        of(GRID, "2025-01-02", "2025-12-20", share * 11 / 10, "2025-01-02", END, true),
        of(GRID, "2026-01-04", "2026-10-14", share * 9 / 10, "2026-01-04", END, true),
        of(DISPUTE, "2024-01-02", "2024-12-20", 14, "2024-01-02", END, false),
        of(DISPUTE, "2025-01-02", "2025-12-20", 12, "2025-01-02", END, false),
        of(DISPUTE, "2026-01-04", "2026-09-14", 9, "2026-01-04", END, false),
        of(PETITION, "2025-01-02", "2025-12-20", 5, "2025-01-02", END, false));
  }

  int year() {
    return first.getYear();
  }

  /// True when a matter closed at this moment belongs into the batch.
  boolean takes(Instant closed) {
    LocalDate day = Time.day(closed);
    return !day.isBefore(closedFrom) && !day.isAfter(closedBy);
  }

  private static Batch of(
      String sort,
      String first,
      String last,
      int count,
      String closedFrom,
      String closedBy,
      boolean refusable) {
    return new Batch(
        sort,
        LocalDate.parse(first),
        LocalDate.parse(last),
        count,
        LocalDate.parse(closedFrom),
        LocalDate.parse(closedBy),
        refusable);
  }
}
