package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.attachment.Photos;
import org.linli.shared.Id;
import org.linli.testing.Caller;
import org.linli.testing.Caller.Upload;

/// 坏文件 — files that are too large, of another kind, cut off, bombs or too many: named next to the
/// field in both languages, nothing typed lost, nothing kept.
class BadFilesStory extends BadInput {

  private static final byte[] GOOD = Photos.jpeg(60, 40);

  /// 坏文件种类 — what is sent and the word about it.
  private enum Bad {
    TOO_LARGE("attachment.error.size", photo(Arrays.copyOf(GOOD, 9 * 1024 * 1024))),
    A_GIF("attachment.error.kind", photo("GIF89a, renamed".getBytes(StandardCharsets.UTF_8))),
    A_PROGRAM("attachment.error.kind", photo(new byte[] {'M', 'Z', 0, 0, 0, 0, 0, 0})),
    MARKUP("attachment.error.kind", photo("<svg onload='x'>".getBytes(StandardCharsets.UTF_8))),
    CUT_OFF("attachment.error.broken", photo(Arrays.copyOf(GOOD, GOOD.length * 2 / 3))),
    CUT_IN_ITS_HEADER("attachment.error.broken", photo(Arrays.copyOf(GOOD, 40))),
    A_BOMB("attachment.error.pixels", photo(bomb())),
    TOO_MANY("attachment.error.count", Collections.nCopies(10, photo(GOOD).getFirst())),
    ONE_OF_TWO(
        "attachment.error.kind",
        List.of(photo(GOOD).getFirst(), photo(new byte[] {'M', 'Z'}).getFirst()));

    private final String key;
    private final List<Upload> files;

    Bad(String key, List<Upload> files) {
      this.key = key;
      this.files = files;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNamedNextToTheFieldOfEveryForm(Bad bad) {
    String number = inHand();
    for (String language : List.of("zh-CN", "en")) {
      String said = word(language, bad.key);
      Caller desk = caller("desk", language);

      var report = guest(language).upload("/report", "files", bad.files, step("where"));
      var intake =
          desk.upload(
              work("matters"),
              "files",
              bad.files,
              "place",
              stairwell(),
              "category",
              "SUGGESTION",
              "text",
              TEXT,
              "phone",
              "13812345678");
      var move =
          caller("chief", language)
              .upload(
                  work("matters/" + number + "/items/1/moves/HANDLE"),
                  "files",
                  bad.files,
                  "note",
                  TEXT);

      for (var page : List.of(report, intake, move)) {
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("class=\"error\"", said, TEXT);
      }
      assertThat(report.error("photos")).isEqualTo(said);
      assertThat(intake.error("photos")).isEqualTo(said);
      var program = desk.apiUpload(api("attachments"), Id.fresh(), bad.files);
      assertThat(program.status()).isEqualTo(422);
      assertThat(program.error("photos")).isEqualTo(said);
    }
    assertThat(rows("attachment")).isZero();
    assertThat(rows("matter")).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void whatNoServerReadsToTheEndIsNamedAsTooLarge(String language) {
    byte[] large = Arrays.copyOf(GOOD, 41 * 1024 * 1024);
    var huge = Collections.nCopies(3, photo(large).getFirst());
    Caller guest = guest(language);

    assertThat(guest.upload("/report", "files", photo(large), step("where")).error("photos"))
        .isEqualTo(word(language, "attachment.error.size"));
    var report = guest.upload("/report", "files", huge, step("where"));
    var program = caller("desk", language).apiUpload(api("attachments"), Id.fresh(), huge);

    assertThat(report.status()).isEqualTo(413);
    assertThat(report.text()).contains(word(language, "web.tooLarge"));
    assertThat(program.status()).isEqualTo(413);
    assertThat(program.error("photos")).isEqualTo(word(language, "web.tooLarge"));
    assertThat(rows("attachment")).isZero();
  }

  @Test
  void goodPhotosStayWhereAnotherFieldIsWrong() {
    var report = guest("zh-CN").upload("/report", "files", photo(GOOD), step("where", "text", ""));
    assertThat(report.status()).isEqualTo(422);
    assertThat(report.field("photos")).isNotEmpty();

    Caller desk = caller("desk");
    var intake =
        desk.upload(
            work("matters"), "files", photo(GOOD), "place", stairwell(), "text", TEXT, "tx", tx());
    assertThat(intake.status()).isEqualTo(422);
    assertThat(intake.error("category")).isNotEmpty();
    assertThat(intake.field("photos")).as("the photo is carried along").isNotEmpty();

    var sent =
        desk.post(
            work("matters"),
            "place",
            stairwell(),
            "text",
            TEXT,
            "category",
            "SUGGESTION",
            "photos",
            intake.field("photos"),
            "tx",
            intake.field("tx"));
    assertThat(sent.status()).isEqualTo(302);
    assertThat(desk.get(sent.location()).text()).contains(intake.field("photos") + "/thumb");
  }

  @Test
  void aPhotoOfSomebodyElseIsNotTaken() {
    Caller desk = caller("desk");
    String photo = desk.apiUpload(api("attachments"), Id.fresh(), photo(GOOD)).at("$.photos[0]");
    String body = report(TEXT).replace("}", ", \"photos\": [\"" + photo + "\"]}");

    var forged = caller("county").api(api("matters"), Id.fresh(), body);

    assertThat(forged.status()).isEqualTo(422);
    assertThat(forged.error("photos")).isEqualTo(word("zh-CN", "attachment.error.unknown"));
    assertThat(rows("matter")).isZero();
    assertThat(desk.api(api("matters"), Id.fresh(), body).status()).isEqualTo(201);
    assertThat(desk.api(api("matters"), Id.fresh(), body).error("photos")).isNotEmpty();
    UUID missing = Id.fresh();
    assertThat(desk.api(api("matters"), Id.fresh(), body.replace(photo, "" + missing)).status())
        .isEqualTo(422);
  }

  private static String tx() {
    return Id.fresh().toString();
  }

  private static List<Upload> photo(byte[] bytes) {
    return List.of(new Upload("photo.jpg", "image/jpeg", bytes));
  }

  // a few bytes that claim to be a picture of 1.6 billion pixels
  private static byte[] bomb() {
    try {
      var chunk = new ByteArrayOutputStream();
      var data = new DataOutputStream(chunk);
      data.writeBytes("IHDR");
      data.writeInt(40_000);
      data.writeInt(40_000);
      data.write(new byte[] {8, 2, 0, 0, 0});
      var crc = new CRC32();
      crc.update(chunk.toByteArray());
      var file = new ByteArrayOutputStream();
      var all = new DataOutputStream(file);
      all.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
      all.writeInt(13);
      all.write(chunk.toByteArray());
      all.writeInt((int) crc.getValue());
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
