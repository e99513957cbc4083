package org.linli.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.testing.LinliTest;
import org.linli.testing.TestCounty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 照片收发测试 — photos over HTTP: what is taken in, what is named next to its field, and who sees it.
///
/// Who sees the photo of a matter is walked cell by cell in the access matrix.
@LinliTest
class AttachmentWebTests {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Autowired private MockMvcTester web;
  @Autowired private Attachments attachments;
  @Autowired private AttachmentStore store;
  @Autowired private PhotoFiles files;
  @Autowired private Unclaimed unclaimed;
  private final String county = TestCounty.fresh();

  @Test
  void aReleasedPhotoIsSeenByEverybodyAndKeptByBrowsers() throws IOException {
    UUID subject = Id.fresh();
    AttachmentId id = bound(taken(Id.fresh(), Photos.jpeg(1600, 900)), subject);
    assertThat(web.get().uri(address(id))).as("before its release").hasStatus(404);

    attachments.release(Actor.system(county), id, subject);

    MvcTestResult photo = web.get().uri(address(id)).exchange();
    assertThat(photo).hasStatusOk().hasContentType("image/jpeg");
    assertThat(photo.getResponse().getHeader("Cache-Control")).contains("public");
    MvcTestResult thumbnail = web.get().uri(address(id) + "/thumb").exchange();
    assertThat(thumbnail).hasStatusOk().hasContentType("image/jpeg");
    assertThat(width(thumbnail)).isLessThan(width(photo));
    assertThat(width(thumbnail)).isGreaterThan(50);
  }

  @Test
  void aPhotoNobodySentInWithAFormIsDeletedAfterADay() {
    AttachmentId forgotten = takenDaysAgo(2);
    AttachmentId fresh = taken(Id.fresh(), Photos.jpeg(40, 30));
    AttachmentId sent = bound(takenDaysAgo(2), Id.fresh());

    unclaimed.sweep(county);

    assertThat(store.find(county, forgotten)).isEmpty();
    assertThat(file(forgotten)).doesNotExist();
    assertThat(store.find(county, fresh)).isPresent();
    assertThat(store.find(county, sent)).isPresent();
    assertThat(file(sent)).exists();
  }

  private AttachmentId takenDaysAgo(int days) {
    return attachments.takenAt(county, null, Photos.jpeg(40, 30), daysAgo(days));
  }

  private java.io.File file(AttachmentId id) {
    return files.read(county, id, daysAgo(2), false).getFile();
  }

  private static Instant daysAgo(int days) {
    return Instant.now().minus(Duration.ofDays(days));
  }

  @Test
  void aPhotoThatBelongsToNothingYetIsNobodys() {
    AttachmentId id = taken(Id.fresh(), Photos.jpeg(40, 30));

    assertThat(web.get().uri(address(id))).hasStatus(404);
    assertThat(web.get().uri(address(id) + "/thumb")).hasStatus(404);
    assertThat(web.get().uri("/a/" + county + "/" + Id.fresh())).hasStatus(404);
  }

  @Test
  void aPhotoOfAnotherCountyIsNotFoundUnderThisOne() {
    UUID subject = Id.fresh();
    AttachmentId id = bound(taken(Id.fresh(), Photos.jpeg(40, 30)), subject);
    attachments.release(Actor.system(county), id, subject);

    assertThat(web.get().uri("/a/" + TestCounty.fresh() + "/" + id.value())).hasStatus(404);
  }

  @Test
  void aFileThatIsNoPhotoIsNamedAtItsField() {
    refused(send(Id.fresh(), "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)));
    refused(send(Id.fresh(), "GIF89a-not-taken".getBytes(StandardCharsets.UTF_8)));
    refused(send(Id.fresh(), new byte[0]));
  }

  @Test
  void aPhotoOverEightMegabytesIsNamedAtItsField() {
    refused(send(Id.fresh(), new byte[8 * 1024 * 1024 + 1]));
  }

  @Test
  void moreThanNineAtOnceAreNamedAtTheirField() {
    refused(send(Id.fresh(), photos(10)));
    assertThat(send(Id.fresh(), photos(2))).hasStatus(201);
  }

  @Test
  void sentAgainAfterALostAnswerItIsTakenOnce() {
    UUID key = Id.fresh();
    byte[] photo = Photos.jpeg(40, 30);

    assertThat(taken(key, photo)).isEqualTo(taken(key, photo));
    assertThat(send(key, Photos.jpeg(41, 30))).as("another photo, the same key").hasStatus(409);
  }

  private static void refused(MvcTestResult answer) {
    assertThat(answer).hasStatus(422).bodyText().contains("\"photos\":");
  }

  private static byte[][] photos(int number) {
    byte[][] photos = new byte[number][];
    Arrays.fill(photos, Photos.jpeg(20, 20));
    return photos;
  }

  private AttachmentId bound(AttachmentId id, UUID subject) {
    attachments.bind(county, null, List.of(id), "matter", subject, Moment.AFTER);
    return id;
  }

  private AttachmentId taken(UUID key, byte[] photo) {
    MvcTestResult answer = send(key, photo);
    assertThat(answer).hasStatus(201);
    Matcher found = ID.matcher(text(answer));
    assertThat(found.find()).isTrue();
    return new AttachmentId(UUID.fromString(found.group()));
  }

  private MvcTestResult send(UUID key, byte[]... photos) {
    var request =
        web.post()
            .multipart()
            .uri("/api/v1/" + county + "/attachments")
            .header("Idempotency-Key", key.toString());
    for (byte[] photo : photos) {
      request = request.file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", photo));
    }
    return request.exchange();
  }

  private String address(AttachmentId id) {
    return "/a/" + county + "/" + id.value();
  }

  private static int width(MvcTestResult answer) throws IOException {
    var bytes = answer.getResponse().getContentAsByteArray();
    return ImageIO.read(new ByteArrayInputStream(bytes)).getWidth();
  }

  private static String text(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
