package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.journal.Dispatcher;
import org.linli.organisation.OrganisationKind;
import org.linli.testing.Screen;
import org.linli.testing.StoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 充电与车库漏水 (C2) — one complaint, two items, an order to the property company each; both must be
/// closed.
class GarageStory extends StoryTest {

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private Dispatcher dispatcher;
  private Neighbours here;

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    here.member(OrganisationKind.COMMUNITY_DESK, "社区小李", "li");
    here.member(OrganisationKind.PROPERTY_COMPANY, "安居小赵", "anju");
  }

  @ParameterizedTest
  @CsvSource({"DESK,zh-CN", "PHONE,en"})
  void chargingAndALeakingGarageAreTwoOrdersOfOneMatter(Screen screen, String language) {
    Page cao = visitor(screen, language);
    String track =
        Walk.report(
            cao,
            visitor(screen, language),
            here,
            "CHARGING",
            "电动车乱充电，车库顶上还漏水",
            "136" + here.county() + "22");
    String number = Walk.number(track);
    dispatcher.drain();

    // the desk splits off the leaking garage and orders the same company
    Page community = visitor(screen, language);
    Walk.signIn(community, here, "li");
    Walk.open(community, here, number);
    Walk.addItem(community, "LEAK", "车库顶漏水，单独派物业维修");
    Walk.dispatch(community, 2, "PROPERTY");
    dispatcher.drain();

    // both orders are on the company's page
    Page property = visitor(screen, language);
    Walk.signIn(property, here, "anju");
    assertThat(property.locator("form[action$='/moves/TAKE']").count()).isEqualTo(2);
    assertAccessible(property);
    Walk.open(property, here, number);
    Walk.tap(property, 1, "TAKE");
    Walk.tap(property, 2, "TAKE");
    Walk.feedBack(property, 1, "充电桩重新接线，划好了停车位");
    Walk.feedBack(property, 2, "车库顶补了防水");
    dispatcher.drain();

    // one closed, one not: the matter is not done
    Walk.open(community, here, number);
    Walk.tap(community, 1, "CLOSE_OUT");
    dispatcher.drain();
    cao.navigate(track);
    assertThat(cao.locator("form[action$='/moves/confirm']").count()).isZero();
    Walk.tap(community, 2, "CLOSE_OUT");
    dispatcher.drain();
    cao.navigate(track);
    assertThat(cao.locator(".timeline").innerText()).contains("充电桩重新接线", "车库顶补了防水");
    assertAccessible(cao);
    cao.locator("form[action$='/moves/confirm'] button").click();
    cao.locator("button[name=rating][value='5']").click();

    community.navigate("/work/" + here.county() + "/satisfied");
    assertThat(community.locator("table tbody").innerText())
        .contains(number)
        .contains(language.equals("en") ? "property company" : "物业");
  }
}
