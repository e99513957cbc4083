package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.matter.MatterState;
import org.linli.matter.Matters;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.story.Neighbours;
import org.linli.testing.Forms;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

/// 上报页面测试 — three steps without a script: what is wrong stands next to the field, nothing typed is
/// lost.
@LinliTest
class ReportPagesTests {

  private static final String WORDS = "三楼的灯坏了 <script>alert(1)</script>";

  @Autowired private AutowireCapableBeanFactory beans;
  @Autowired private MockMvcTester web;
  @Autowired private Matters matters;
  private Neighbours here;
  private UUID tx = Id.fresh();

  @BeforeEach
  void moveIn() {
    here = beans.createBean(Neighbours.class);
    tx = Id.fresh();
  }

  @Test
  void theBoardSaysWhereAndOffersTheCategories() {
    assertThat(web.get().uri("/report?board=" + here.board()))
        .hasStatusOk()
        .bodyText()
        .contains("5栋 2单元", "楼道灯", "119", "name=\"tx\"");
  }

  @Test
  void anUnknownBoardOrPlaceIsNotFound() {
    assertThat(web.get().uri("/report?board=" + here.county() + "-0000000000")).hasStatus(404);
    assertThat(web.get().uri("/report?place=" + here.county() + "999")).hasStatus(404);
    assertThat(web.get().uri("/report?place=../../etc")).hasStatus(404);
  }

  @Test
  void withoutADoorOneIsChosenFirst() {
    assertThat(web.get().uri("/report")).hasRedirectedUrl("/?choose=true");
  }

  @Test
  void whatIsMissingStandsNextToItsField() {
    MvcTestResult answer = step("where", "", "");

    assertThat(answer).hasStatus(422).bodyText().contains("e-category", "e-text");
  }

  @Test
  void markupIsTextInEveryStep() {
    for (String go : new String[] {"where", "who"}) {
      assertThat(step(go, "STAIR_LIGHT", WORDS))
          .hasStatusOk()
          .bodyText()
          .contains("&lt;script")
          .doesNotContain("<script>alert");
    }
  }

  @Test
  void aFileThatIsNoPhotoIsNamedAndNothingTypedIsLost() {
    MvcTestResult answer = withFile("text".getBytes(StandardCharsets.UTF_8));

    assertThat(answer).hasStatus(422).bodyText().contains("e-photos", "三楼的灯坏了");
    assertThat(answer).bodyText().contains("value=\"STAIR_LIGHT\" checked");
  }

  @Test
  void aPhotoThatIsTooLargeIsNamedAndNothingTypedIsLost() {
    assertThat(withFile(new byte[9 * 1024 * 1024]))
        .hasStatus(422)
        .bodyText()
        .contains("e-photos", "三楼的灯坏了");
  }

  @Test
  void fireGasAndInjuryShowTheEmergencyNumbersFirst() {
    assertThat(step("where", "OTHER", "楼下着火了")).bodyText().contains("urgent-first", "tel:119");
    assertThat(step("where", "STAIR_LIGHT", "灯坏了")).bodyText().doesNotContain("urgent-first");
  }

  @Test
  void anotherPlaceIsChosenByTapping() {
    String building = here.path(org.linli.place.PlaceKind.BUILDING);

    MvcTestResult answer =
        web.post()
            .uri("/report?go=pick")
            .param("tx", tx.toString())
            .param("place", here.county())
            .param("pick", building)
            .param("category", "STAIR_LIGHT")
            .param("text", WORDS)
            .with(Forms.token())
            .exchange();

    assertThat(answer).hasStatusOk().bodyText().contains("1单元", "2单元", building);
  }

  @Test
  void sentTwiceItIsReportedOnce() {
    String first = number(step("anonymous", "STAIR_LIGHT", WORDS));
    String second = number(step("anonymous", "STAIR_LIGHT", WORDS));

    assertThat(second).isEqualTo(first);
  }

  @Test
  void itEndsAtTheTrackPageWithThePrivateLink() {
    MvcTestResult sent = step("anonymous", "STAIR_LIGHT", WORDS);
    URI track = URI.create(Objects.requireNonNull(sent.getResponse().getRedirectedUrl()));
    String link = UriComponentsBuilder.fromUri(track).build().getQueryParams().getFirst("k");

    assertThat(web.get().uri(track)).hasStatusOk().bodyText().contains("k=" + link, "&lt;script");
    assertThat(web.get().uri("/m/" + number(sent)))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("三楼的灯坏了");
  }

  @Test
  void wrongLinksAndMissingNumbersAreAnsweredAlike() {
    String number = number(step("anonymous", "STAIR_LIGHT", WORDS));

    assertThat(web.get().uri("/m/" + number + "?k=AAAAAAAAAAAAAAAAAAAAAA")).hasStatus(404);
    assertThat(web.get().uri("/m/" + here.county() + "-20260101-99999")).hasStatus(404);
    assertThat(web.get().uri("/m/nothing")).hasStatus(404);
  }

  @Test
  void whoHasOnlyTheNumberMayNotConfirm() {
    String number = number(step("anonymous", "STAIR_LIGHT", WORDS));

    MvcTestResult answer =
        web.post()
            .uri("/m/" + number + "/moves/confirm")
            .param("tx", Id.fresh().toString())
            .with(Forms.token())
            .exchange();

    assertThat(answer.getResponse().getStatus()).isIn(404, 409);
    assertThat(matters.show(Actor.guest(here.county()), number).state())
        .isEqualTo(MatterState.REPORTED);
  }

  private MvcTestResult step(String go, String category, String text) {
    return web.post()
        .uri("/report")
        .param("tx", tx.toString())
        .param("board", here.board())
        .param("place", here.path(org.linli.place.PlaceKind.STAIRWELL))
        .param("category", category)
        .param("text", text)
        .param("go", go)
        .with(Forms.token())
        .exchange();
  }

  private MvcTestResult withFile(byte[] bytes) {
    return web.post()
        .multipart()
        .uri("/report")
        .file(new MockMultipartFile("files", "photo.jpg", "image/jpeg", bytes))
        .param("tx", tx.toString())
        .param("board", here.board())
        .param("place", here.path(org.linli.place.PlaceKind.STAIRWELL))
        .param("category", "STAIR_LIGHT")
        .param("text", WORDS)
        .param("go", "where")
        .with(Forms.token())
        .exchange();
  }

  private static String number(MvcTestResult sent) {
    assertThat(sent).hasStatus3xxRedirection();
    String address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    return address.replaceAll("/m/([^?]+).*", "$1");
  }
}
