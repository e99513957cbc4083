package org.linli.chief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.lifecycle.Refused;
import org.linli.organisation.Answering;
import org.linli.organisation.Post;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKind;
import org.linli.place.PlaceKind;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Scope;
import org.linli.shared.Stale;

/// 任职推进测试 — kinds of posts are data, and an appointment walks its life step by step.
class NominationTests extends AtAStairway {

  @Test
  void anAppointmentWalksFromRecommendationToItsEnd() {
    Post post = post(stairwell);
    UUID id = recommend(post, "王立新", "13900000001");
    move(other, id, NominationAction.CONFIRM, form().note("居委会同意"));
    LocalDate until = nominations.noticeUntil();
    move(other, id, NominationAction.GIVE_NOTICE, form().until(until));
    assertThat(views.published(county, stairwell.path()))
        .extracting(ChiefPages.Line::name, ChiefPages.Line::publicUntil)
        .containsExactly(tuple("王立新", until));
    assertThat(posts.find(county, post.id()).filled()).isFalse();
    assertThatThrownBy(() -> move(desk, id, NominationAction.TAKE_OFFICE, form().today()))
        .isInstanceOf(ChiefRefused.class);

    clock.advance(Duration.ofDays(6));
    assertThat(views.published(county, stairwell.path())).isEmpty();
    move(desk, id, NominationAction.TAKE_OFFICE, form().today().phone("0434-3220001"));
    Post held = posts.find(county, post.id());
    assertThat(held.name()).isEqualTo("王立新");
    assertThat(held.dutyPhone()).isEqualTo("0434-3220001");
    assertThat(held.termUntil()).isEqualTo(LocalDate.of(2030, 12, 31));

    leave(held, "UP", null);
    assertThat(views.show(desk, id).line().state()).isEqualTo("ENDED");
    assertThat(steps(id))
        .containsExactly("RECOMMEND", "CONFIRM", "GIVE_NOTICE", "TAKE_OFFICE", "END");
  }

  @Test
  void nobodyConfirmsWhomHeRecommendedAndEachStepNeedsItsEvidence() {
    UUID id = recommend(post(stairwell), "王立新", "13900000002");

    assertThatThrownBy(() -> move(desk, id, NominationAction.CONFIRM, form().note("同意")))
        .isInstanceOf(Refused.SameHands.class);
    assertThatThrownBy(() -> move(other, id, NominationAction.CONFIRM, form()))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("note"));
    assertThatThrownBy(() -> move(other, id, NominationAction.TAKE_OFFICE, form().today()))
        .isInstanceOf(Refused.NotNow.class);
    move(other, id, NominationAction.CONFIRM, form().note("同意"));
    assertThatThrownBy(() -> move(desk, id, NominationAction.GIVE_NOTICE, form()))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("until"));
    LocalDate tomorrow = nominations.today().plusDays(1);
    assertThatThrownBy(() -> move(desk, id, NominationAction.GIVE_NOTICE, form().until(tomorrow)))
        .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.fields()).containsKey("until"));
    assertThatThrownBy(() -> recommend(post(stairwell), "李明", "13900000003"))
        .isInstanceOf(ChiefRefused.class);
    move(desk, id, NominationAction.DROP, form().reason("本人放弃"));
    assertThat(recommend(post(stairwell), "李明", "13900000003")).isNotNull();
  }

  @Test
  void anotherCommunitySeesNothingOfANomination() {
    UUID id = recommend(post(stairwell), "王立新", "13900000004");
    Actor sibling =
        new Actor(Id.fresh(), AccountPart.COMMUNITY_DESK, "", Scope.of(county, county + "001002"));

    assertThatThrownBy(() -> views.show(sibling, id)).isInstanceOf(NotFound.class);
    assertThat(views.open(sibling, null).lines()).isEmpty();
    assertThat(views.open(desk, null).lines()).hasSize(1);
  }

  @Test
  void aCitySaysItselfWhichThreeTheChiefsAre() {
    var lane = kind("STAIRWELL_CHIEF", "巷长", "STAIRWELL", "STAIRWELL_CHIEF", "", "0", "-1");
    changes.save(desk, lane, Id.fresh());
    var keeper = kind("LANE_KEEPER", "十户长", "BUILDING", "", "", "0", "-1");
    changes.save(desk, keeper, Id.fresh());

    PostCharter said = kinds.of(county, PostKind.STAIRWELL_CHIEF);
    assertThat(said.name().zh()).isEqualTo("巷长");
    assertThat(said.termMonths()).isNull();
    String building = stairwell.path().substring(0, 18);
    assertThat(posts.at(county, building))
        .extracting(p -> p.kind().code())
        .contains("LANE_KEEPER", "BUILDING_CHIEF");
    assertThat(
            posts.at(
                county, open(stairwell.path().substring(0, 15), PlaceKind.BUILDING, "6栋").path()))
        .extracting(p -> p.kind().code())
        .contains("LANE_KEEPER");
    assertThat(posts.whoAnswers(county, stairwell.path()).at(Answering.Rung.STAIRWELL_CHIEF))
        .isPresent();
    assertThat(kinds.history(county, PostKind.STAIRWELL_CHIEF))
        .extracting(v -> v.charter().name().zh())
        .containsExactly("巷长", "单元长");
    assertThatThrownBy(() -> changes.save(desk, lane, Id.fresh())).isInstanceOf(Stale.class);
    Actor street =
        new Actor(Id.fresh(), AccountPart.STREET_DESK, "", Scope.of(county, county + "001"));
    assertThatThrownBy(() -> changes.save(street, keeper, Id.fresh())).isInstanceOf(NotFound.class);
  }
}
