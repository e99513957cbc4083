package org.linli.sample;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.access.Accounts;
import org.linli.map.Candidate;
import org.linli.map.Locating;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// 样例地图故事 — every grid of the sample is on the map, coloured by what is open, and every building is
/// found where it stands and by its address.
@Tag("sample")
abstract class MapStory extends StoryTest {

  private static final String COUNTY = "220303";

  @Autowired private Sample sample;
  @Autowired private Accounts accounts;
  @Autowired private Locating locating;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void load() {
    Loading.inTwoGoes(sample);
  }

  @Test
  void everyAreaHasAnOutlineAndEveryBuildingAPoint() {
    for (District district : District.ALL) {
      assertThat(
              jdbc.sql(
                      """
                      select count(*) from place p
                      where p.county = ? and (p.kind = 'BUILDING' and p.longitude is null
                        or p.kind in ('COUNTY', 'STREET', 'TOWNSHIP', 'COMMUNITY', 'VILLAGE', 'GRID')
                          and not exists (select 1 from boundary b
                            where b.county = p.county and b.place_id = p.id
                              and b.valid_until is null))
                      """)
                  .params(district.county())
                  .query(Integer.class)
                  .single())
          .as(district.county())
          .isZero();
    }
  }

  @Test
  void aBuildingIsFoundWhereItStandsAndByItsAddress() {
    List<Building> some =
        jdbc.sql(
                """
                select path, longitude, latitude from place
                where county = ? and kind = 'BUILDING' order by id limit 100
                """)
            .params(COUNTY)
            .query(Building.class)
            .list();
    for (Building building : some) {
      List<Candidate> found = locating.at(COUNTY, building.longitude(), building.latitude());
      assertThat(found.getFirst().place().path()).isEqualTo(building.path().substring(0, 15));
      assertThat(found.get(1).place().path()).isEqualTo(building.path());

      String address = found.get(1).name().replaceAll(" \\d+网格", "").replace(" ", "");
      assertThat(locating.address(COUNTY, address, ""))
          .as(address)
          .filteredOn(Candidate::whole)
          .extracting(candidate -> candidate.place().path())
          .containsExactly(building.path());
    }
  }

  @Test
  void theMapOfTheDistrictIsReadFromTheCountyDownToAGrid() {
    Page page = visitor(Screen.DESK);
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(COUNTY + "/county");
    page.locator("[name=password]").fill(accounts.samplePassword());
    page.locator("main button").first().click();
    page.waitForURL("**/work/**today");

    page.navigate("/work/220303/map");
    assertAccessible(page);
    screenshot(page, "map-county-zh-desk");
    page.navigate("/work/220303/map?place=220303&by=grid");
    assertThat(page.locator("svg.map a")).not().hasCount(0);
    assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(446);
    screenshot(page, "map-grids-zh-desk");
    page.navigate("/work/220303/map?place=220303001");
    assertAccessible(page);
    screenshot(page, "map-street-zh-desk");
    page.navigate("/work/220303/map?place=220303001003");
    assertThat(page.locator("svg.map .spot")).not().hasCount(0);
    assertAccessible(page);
    screenshot(page, "map-community-zh-desk");
    page.setViewportSize(390, 844);
    screenshot(page, "map-community-zh-phone");
  }

  /// 楼栋 — where it is in the tree and on the ground.
  record Building(String path, double longitude, double latitude) {}
}
