package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.person.NewPerson;
import org.linli.person.Persons;
import org.linli.place.NewPlace;
import org.linli.place.PlaceKind;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.linli.vault.IdNumber;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 两份档案 — one woman was registered by two desks that do not see each other; the county desk looks
/// at both on a phone and makes them one.
class DuplicatesStory extends StoryTest {

  private static final String NAME = "吴桂兰";
  private static final String NUMBER = IdNumber.of("220303", LocalDate.of(1951, 3, 8), 128).value();

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Places places;
  @Autowired private Persons persons;
  private Neighbours here;
  private String door = "";

  @BeforeEach
  void open() {
    here = beans.createBean(Neighbours.class);
    String stairwell = here.path(PlaceKind.STAIRWELL);
    var home = new NewPlace(stairwell, null, PlaceKind.HOUSEHOLD, "201", null, 0, 0);
    door = places.open(here.desk(), home).value().toString();
  }

  @Test
  void theCountyDeskJudgesADuplicateOnAPhoneInEnglish() {
    here.member(OrganisationKind.COUNTY_DESK, "区小赵", "qu");
    for (PlaceKind kind : List.of(PlaceKind.STAIRWELL, PlaceKind.ESTATE)) {
      String path = here.path(kind);
      var desk =
          new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "社区", Scope.of(here.county(), path));
      persons.add(desk, new NewPerson(path, NAME, null, NUMBER, ""));
    }
    Page page = visitor(Screen.PHONE, "en");
    Walk.signIn(page, here, "qu");

    page.navigate(work("composition"));
    assertThat(page.locator("main").innerText()).contains("2 people live here", "70–79 years");
    assertAccessible(page);
    screenshot(page, "composition-en-phone");
    page.navigate(work("duplicates"));
    assertThat(page.locator("main").innerText()).contains("Same name").doesNotContain(NAME);
    assertAccessible(page);
    screenshot(page, "duplicates-en-phone");
    page.locator("button[value=MERGE]").click();
    assertThat(page.locator("main").innerText()).contains("No duplicates to judge");
    page.navigate(work("households/" + door));
    assertAccessible(page);
    page.navigate(work("households/" + door + "/rental"));
    assertAccessible(page);
    screenshot(page, "rental-en-phone");
  }

  private String work(String rest) {
    return "/work/" + here.county() + "/" + rest;
  }
}
