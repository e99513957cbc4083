package org.linli.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.place.Place;
import org.linli.place.PlaceId;
import org.linli.place.PlaceKind;

/// 网格名称测试 — the next free number, in the way the grid is called.
class GridNamesTests {

  @ParameterizedTest
  @CsvSource({"3网格, 5网格", "第2网格, 第3网格", "东晟2, 东晟3", "幸福网格, 幸福网格-2", "1网格, 2网格"})
  void aNewGridIsCalledLikeTheOldOneWithTheNextFreeNumber(String name, String next) {
    Place grid =
        new Place(
            PlaceId.fresh(),
            "900000",
            "900000001001001",
            PlaceKind.GRID,
            name,
            null,
            0,
            0,
            false,
            0);

    assertThat(GridNames.next(grid, Set.of("3网格", "4网格"))).isEqualTo(next);
  }
}
