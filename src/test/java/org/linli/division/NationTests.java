package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.division.ImportProgress.Step;
import org.linli.shared.Actor;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 全国测试 — as many places as the nation has, in provinces that exist nowhere: all 665,276 with
/// `-Dlinli.long=true`, else the hundredth part.
@LinliTest
class NationTests {

  private static final int PLACES = Boolean.getBoolean("linli.long") ? 665_276 : 6_652;
  private static final String LETTERS = "东西南北平安和兴新华长青山河湖海云泉石桥田园金玉";

  @Autowired private Divisions divisions;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  @AfterEach
  void leaveNothingToTheOtherTests() {
    jdbc.sql("delete from division where code >= '66' and code < '81'").update();
  }

  @Test
  void theWholeNationIsTakenInOneGoAndWatched() throws IOException {
    Path nation = folder.resolve("nation.csv");
    write(nation);
    Set<Step> seen = EnumSet.noneOf(Step.class);
    int[] last = {0};
    try (InputStream in = Files.newInputStream(nation);
        DivisionFile file = DivisionFile.keep(in, DivisionFile.MOST)) {

      Edition edition =
          divisions
              .take(
                  Actor.system(Divisions.NATION),
                  "全国",
                  file,
                  (step, percent) -> {
                    seen.add(step);
                    last[0] = percent;
                  })
              .edition();

      assertThat(edition.lines()).isEqualTo(PLACES);
      assertThat(edition.added()).isEqualTo(PLACES);
      assertThat(seen).containsExactly(Step.values());
      assertThat(last[0]).isEqualTo(100);
      OfficialCounty county = divisions.county("660101").orElseThrow();
      assertThat(county.streets()).isEqualTo(14);
      assertThat(county.communities()).isBetween(200L, 230L);
    }
  }

  // 15 provinces of 22 cities of 9 counties of 14 streets, and the rest in communities
  private static void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("code,name\n");
      int left = PLACES;
      for (int province = 66; province < 81 && left > 0; province++) {
        left = line(out, left, province + "0000000000", "省");
        for (int city = 1; city <= 22; city++) {
          left = line(out, left, province + "%02d00000000".formatted(city), "市");
          for (int county = 1; county <= 9; county++) {
            String code = province + "%02d%02d".formatted(city, county);
            left = line(out, left, code + "000000", "区");
            for (int street = 1; street <= 14; street++) {
              left = line(out, left, code + "%03d000".formatted(street), "街道");
              for (int community = 1; community <= 16; community++) {
                left = line(out, left, code + "%03d%03d".formatted(street, community), "社区居民委员会");
              }
            }
          }
        }
      }
      assertThat(left).isZero();
    }
  }

  private static int line(BufferedWriter out, int left, String code, String kind)
      throws IOException {
    if (left > 0) {
      int hash = code.hashCode() & 0x7FFFFFFF;
      char first = LETTERS.charAt(hash % LETTERS.length());
      char second = LETTERS.charAt(hash / 31 % LETTERS.length());
      out.write(code + ",\"" + first + second + kind + "\"\n");
    }
    return Math.max(0, left - 1);
  }
}
