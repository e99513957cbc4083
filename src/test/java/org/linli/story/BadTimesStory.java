package org.linli.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.attachment.Photos;
import org.linli.place.PlaceKind;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.Caller.Answer;
import org.linli.testing.Caller.Upload;
import org.linli.testing.Screen;

/// 坏时机 — too late, twice, both at once, or with the line gone: the second is told what changed, one
/// matter comes of it, and nobody types anything a second time.
class BadTimesStory extends BadInput {

  private static final String WORDS = "我的话还在";

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void theSecondIsToldWhatChangedAndSendsHisWordsAgain(String language) {
    String number = inHand();
    String moves = "matters/" + number + "/items/1/moves/";
    Caller chief = caller("chief", language);
    String seen = chief.apiGet(api("matters/" + number)).at("$.items[0].version");
    moved(chief, number, "HANDLE", "{\"note\": \"去看过了\", \"version\": " + seen + "}");

    var page = chief.post(work(moves + "FEED_BACK"), "note", WORDS, "version", seen);
    var program =
        chief.api(
            api(moves + "FEED_BACK"),
            Id.fresh(),
            "{\"note\": \"%s\", \"version\": %s}".formatted(WORDS, seen));

    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains(word(language, "web.stale"), "去看过了", WORDS);
    assertThat(program.status()).isEqualTo(409);
    assertThat(program.at("$.detail")).isEqualTo(word(language, "web.stale"));
    assertThat(program.at("$.type")).isEqualTo("urn:linli:web.stale");
    String now = chief.apiGet(api("matters/" + number)).at("$.items[0].version");
    assertThat(chief.post(work(moves + "FEED_BACK"), "note", WORDS, "version", now).status())
        .isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void inTheRegistersToo(String language) {
    Caller desk = caller("desk", language);
    String place = "places/" + here().id(PlaceKind.BUILDING).value();
    String person =
        desk.api(
                api("persons"),
                Id.fresh(),
                "{\"place\": \"" + stairwell() + "\", \"name\": \"曹明\"}")
            .at("$.id");
    String office =
        desk.api(
                api("organisations"),
                Id.fresh(),
                "{\"kind\": \"STATION\", \"name\": \"驿站\", \"place\": \"%1$s\", \"areas\": \"%1$s\"}"
                    .formatted(here().path(PlaceKind.GRID)))
            .at("$.id");
    List<String[]> forms = new ArrayList<>();
    forms.add(new String[] {place, "households", "1", "residents", "1"});
    forms.add(new String[] {"persons/" + person, "place", stairwell()});
    forms.add(
        new String[] {
          "organisations/" + office, "kind", "STATION", "place", here().path(PlaceKind.GRID)
        });
    for (String[] form : forms) {
      String[] rest = Arrays.copyOfRange(form, 1, form.length);
      String[] first = with(new String[] {"name", "先改的", "version", "0"}, rest);
      String[] late = with(new String[] {"name", WORDS, "version", "0"}, rest);
      assertThat(desk.post(work(form[0]), first).status()).as(form[0]).isEqualTo(302);

      var second = desk.post(work(form[0]), late);

      assertThat(second.status()).as(form[0]).isEqualTo(409);
      assertThat(second.text()).as(form[0]).contains(word(language, "web.stale"), WORDS);
      String[] again = with(new String[] {"version", second.field("version")}, late);
      assertThat(desk.post(work(form[0]), again).status()).as(form[0]).isEqualTo(302);
    }
  }

  @Test
  void sentTwiceAndBothAtOnceIsOneMatterAndOneAnswer() throws Exception {
    Caller guest = guest("zh-CN");
    Caller desk = caller("desk");
    UUID tx = Id.fresh();
    int acts = acts();
    String[] report = step("anonymous", "tx", tx.toString(), "category", "STAIR_LIGHT");
    String body = report(WORDS);

    List<Answer> pages = atOnce(() -> guest.post("/report", report));
    List<Answer> programs = atOnce(() -> desk.api(api("matters"), tx, body));
    List<Answer> intake =
        atOnce(
            () ->
                desk.post(
                    work("matters"),
                    "tx",
                    new UUID(1, tx.getLeastSignificantBits()).toString(),
                    "place",
                    stairwell(),
                    "category",
                    "SUGGESTION",
                    "compared",
                    "SUGGESTION",
                    "text",
                    WORDS));

    assertThat(pages).extracting(Answer::status).containsOnly(302);
    assertThat(pages).extracting(Answer::location).containsOnly(pages.getFirst().location());
    assertThat(programs).extracting(Answer::status).containsOnly(201);
    assertThat(programs).extracting(Answer::text).containsOnly(programs.getFirst().text());
    assertThat(intake).extracting(Answer::location).containsOnly(intake.getFirst().location());
    assertThat(rows("matter")).isEqualTo(3);
    assertThat(acts()).isEqualTo(acts + 3);
    var other = desk.api(api("matters"), tx, report("别的话"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.at("$.type")).isEqualTo("urn:linli:journal.otherBody");
  }

  @Test
  void oneMoveOnePersonOnePhotoOneOffice() throws Exception {
    String number = inHand();
    Caller chief = caller("chief");
    Caller desk = caller("desk");
    int acts = acts();
    UUID tx = Id.fresh();
    String move = "matters/" + number + "/items/1/moves/HANDLE";

    assertThat(atOnce(() -> chief.api(api(move), tx, "{\"note\": \"去了\"}")))
        .extracting(Answer::status)
        .containsOnly(200);
    assertThat(atOnce(() -> chief.post(work(move), "tx", "" + new UUID(2, 2), "note", "又去了")))
        .extracting(Answer::status)
        .containsOnly(302);
    assertThat(acts()).isEqualTo(acts + 2);

    var photo = List.of(new Upload("p.jpg", "image/jpeg", Photos.jpeg(20, 20)));
    var photos = atOnce(() -> desk.apiUpload(api("attachments"), tx, photo));
    assertThat(photos).extracting(Answer::text).containsOnly(photos.getFirst().text());
    assertThat(rows("attachment")).isOne();

    String[] person = {"tx", "" + Id.fresh(), "place", stairwell(), "name", "曹亮"};
    int persons = acts();
    var people = atOnce(() -> desk.post(work("persons"), person));
    assertThat(people).extracting(Answer::location).containsOnly(people.getFirst().location());
    String[] office = {
      "tx",
      "" + Id.fresh(),
      "kind",
      "STATION",
      "name",
      "驿站",
      "place",
      here().path(PlaceKind.GRID),
      "areas",
      here().path(PlaceKind.GRID)
    };
    var offices = atOnce(() -> desk.post(work("organisations"), office));
    assertThat(offices).extracting(Answer::location).containsOnly(offices.getFirst().location());
    assertThat(acts()).as("one person, one office").isEqualTo(persons + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void withoutALineTheWordsStayAndAreSentOnce(String language) {
    Page page = visitor(Screen.PHONE, language);
    page.navigate("/report?board=" + here().board());
    page.locator("input[name=category][value=STAIR_LIGHT]").check();
    page.locator("textarea[name=text]").fill(WORDS);
    page.context().setOffline(true);

    page.locator("button[value=where]").click();

    assertThat(page.locator("[role=alert]:visible")).containsText(word(language, "web.offline"));
    assertThat(page.locator("textarea[name=text]")).hasValue(WORDS);
    page.context().setOffline(false);
    assertThat(page.locator("#offline")).isHidden();
    page.locator("button[value=where]").click();
    page.locator("button[value=who]").click();
    page.context().setOffline(true);
    page.locator("button[value=anonymous]").click();
    assertThat(page.locator("#offline")).isVisible();
    page.context().setOffline(false);
    page.locator("button[value=anonymous]").click();
    page.waitForURL("**/m/**");
    assertThat(rows("matter")).isOne();
  }

  @Test
  void anAnswerThatGotLostIsAskedForAgain() {
    Page page = visitor(Screen.PHONE);
    page.navigate("/report?board=" + here().board());
    page.locator("input[name=category][value=STAIR_LIGHT]").check();
    page.locator("textarea[name=text]").fill(WORDS);
    page.locator("button[value=where]").click();
    page.locator("button[value=who]").click();
    // the report arrives, its answer does not
    page.route(
        "**/report",
        route -> {
          route.fetch(new com.microsoft.playwright.Route.FetchOptions().setMaxRedirects(0));
          route.abort();
        });
    page.locator("button[value=anonymous]").click();
    page.waitForURL("chrome-error://**");
    assertThat(rows("matter")).isOne();
    page.unroute("**/report");

    page.reload();

    page.waitForURL("**/m/**");
    assertThat(rows("matter")).isOne();
  }

  private static List<Answer> atOnce(Supplier<Answer> send) throws Exception {
    var together = new CountDownLatch(1);
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(
            threads.submit(
                () -> {
                  together.await();
                  return send.get();
                }));
      }
      together.countDown();
      for (Future<Answer> each : both) {
        answers.add(each.get());
      }
    }
    answers.add(send.get());
    return answers;
  }
}
