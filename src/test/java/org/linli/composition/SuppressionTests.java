package org.linli.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// 隐去测试 — random counties: an attacker who knows every number that is shown, every sum, and all of
/// one area of his own, finds out no other number, by whatever combination of sums.
class SuppressionTests {

  private static final int ROUNDS = Integer.getInteger("linli.rounds", 12);

  @Test
  void nothingUnderFiveIsShownOrFoundOut() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int hidden = 0;
    int shown = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Sample sample = new Sample(random);
      Suppression suppression = new Suppression(sample.counts, sample.above);
      for (Dimension dimension : Dimension.values()) {
        for (String insider : sample.insiders()) {
          var attack = new Attack(sample.counts, sample.above, suppression, dimension, insider);
          assertThat(attack.foundOut()).as("seed %d, insider %s", seed, insider).isEmpty();
        }
        hidden += sample.cells(dimension, suppression, true).size();
        shown += sample.cells(dimension, suppression, false).size();
        assertThat(sample.cells(dimension, suppression, false))
            .as("seed %d", seed)
            .allMatch(number -> number >= Suppression.LEAST);
        if (dimension.isPartition()) {
          assertThat(sample.rests(dimension, suppression))
              .as("seed %d", seed)
              .allMatch(number -> number >= Suppression.LEAST);
        }
      }
    }
    // neither everything nor nothing is hidden
    assertThat(hidden).isPositive();
    assertThat(shown).isGreaterThan(hidden / 100);
  }

  @Test
  void hidingOnlyWhatIsSmallIsFoundOut() {
    // two communities, one street: 3 of 40 are found out when the 37 and the 40 are shown
    Sample sample = new Sample();
    var naive = new Attack(sample.counts, sample.above, null, Dimension.LABEL, "");
    assertThat(naive.foundOut()).isNotEmpty();

    Suppression suppression = new Suppression(sample.counts, sample.above);
    assertThat(new Attack(sample.counts, sample.above, suppression, Dimension.LABEL, "").foundOut())
        .isEmpty();
  }

  @Test
  void bigNumbersAreShown() {
    Sample sample = new Sample(300);
    Suppression suppression = new Suppression(sample.counts, sample.above);

    assertThat(suppression.hides("1")).isFalse();
    assertThat(suppression.hides("111", Dimension.AGE, "A35")).isFalse();
    assertThat(suppression.hides("111", Dimension.ETHNIC_GROUP, "01")).isFalse();
    assertThat(suppression.hides("111", Dimension.ETHNIC_GROUP, "10")).isTrue();
  }

  /// 样本 — a tree of two steps with people thrown into it.
  private static final class Sample {
    private final Map<String, Counts> counts = new HashMap<>();
    private final Map<String, String> above = new HashMap<>();

    Sample(Random random) {
      int streets = 1 + random.nextInt(3);
      for (int s = 0; s < streets; s++) {
        String street = "1" + s;
        above.put(street, "1");
        int communities = 1 + random.nextInt(4);
        for (int c = 0; c < communities; c++) {
          above.put(street + c, street);
          people(street + c, random, random.nextInt(4) == 0 ? 8 : 120);
        }
      }
      fill();
    }

    /// Two communities, in one of which three bear a label.
    Sample() {
      above.put("11", "1");
      above.put("111", "11");
      above.put("112", "11");
      for (String path : List.of("111", "112")) {
        Counts community = new Counts();
        community.people(400);
        community.add(Dimension.LABEL, "DISABLED", path.equals("111") ? 3 : 37);
        counts.put(path, community);
      }
      fill();
    }

    /// Three communities of this many people, all but a few of them Han of middle age.
    Sample(int people) {
      above.put("11", "1");
      for (String path : List.of("111", "112", "113")) {
        above.put(path, "11");
        Counts community = new Counts();
        community.people(people);
        community.add(Dimension.AGE, "A35", people - 20);
        community.add(Dimension.AGE, "A60", 20);
        community.add(Dimension.ETHNIC_GROUP, "01", people - 23);
        community.add(Dimension.ETHNIC_GROUP, "11", 20);
        community.add(Dimension.ETHNIC_GROUP, "10", 3);
        counts.put(path, community);
      }
      fill();
    }

    private void people(String path, Random random, int most) {
      Counts community = new Counts();
      int people = random.nextInt(most);
      for (int i = 0; i < people; i++) {
        community.people(1);
        if (random.nextInt(30) > 0) {
          community.add(Dimension.AGE, pick(Dimension.AGE, random, 7), 1);
        }
        if (random.nextInt(20) > 0) {
          community.add(Dimension.ETHNIC_GROUP, pick(Dimension.ETHNIC_GROUP, random, 4), 1);
        }
        if (random.nextInt(3) == 0) {
          community.add(Dimension.LABEL, pick(Dimension.LABEL, random, 5), 1);
        }
      }
      counts.put(path, community);
    }

    private static String pick(Dimension dimension, Random random, int of) {
      // the first columns are thrown more often
      return dimension.columns().get(Math.min(random.nextInt(of), random.nextInt(of)));
    }

    private void fill() {
      List<String> leaves = new ArrayList<>(counts.keySet());
      for (String leaf : leaves) {
        for (String up = above.get(leaf); up != null; up = above.get(up)) {
          counts
              .computeIfAbsent(up, any -> new Counts())
              .add(counts.getOrDefault(leaf, new Counts()));
        }
      }
    }

    List<String> insiders() {
      List<String> all = new ArrayList<>(above.keySet());
      all.add("");
      return all;
    }

    List<Integer> cells(Dimension dimension, Suppression suppression, boolean hidden) {
      List<Integer> found = new ArrayList<>();
      counts.forEach(
          (path, count) ->
              count
                  .of(dimension)
                  .forEach(
                      (column, number) -> {
                        if (suppression.hides(path, dimension, column) == hidden) {
                          found.add(number);
                        }
                      }));
      return found;
    }

    List<Integer> rests(Dimension dimension, Suppression suppression) {
      List<Integer> found = new ArrayList<>();
      counts.forEach(
          (path, count) -> {
            if (!suppression.hides(path)) {
              int shown =
                  count.of(dimension).entrySet().stream()
                      .filter(cell -> !suppression.hides(path, dimension, cell.getKey()))
                      .mapToInt(Map.Entry::getValue)
                      .sum();
              found.add(count.total() - shown);
            }
          });
      return found;
    }
  }
}
