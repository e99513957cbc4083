package org.linli.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.linli.shared.Invalid;

/// 照片测试 — what is kept of a photo, and what is turned away.
class PhotographTests {

  @Test
  void aLargePhotoIsKeptSmallerWithAThumbnail() throws IOException {
    Photograph kept = Photograph.of(Photos.jpeg(4000, 3000));

    assertThat(kept.width()).isEqualTo(1920);
    assertThat(kept.height()).isEqualTo(1440);
    BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(kept.thumbnail()));
    assertThat(thumbnail.getWidth()).isEqualTo(320);
  }

  @Test
  void aSmallPhotoKeepsItsSize() {
    Photograph kept = Photograph.of(Photos.jpeg(300, 200));

    assertThat(kept.width()).isEqualTo(300);
    assertThat(kept.height()).isEqualTo(200);
  }

  @Test
  void aTransparentPictureIsKeptOnWhite() throws IOException {
    var clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

    Photograph kept = Photograph.of(Photos.encoded(clear, "png"));

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(kept.jpeg()));
    assertThat(new Color(read.getRGB(10, 10)).getRed()).isGreaterThan(250);
  }

  @Test
  void aWebPictureIsRead() {
    byte[] webp =
        Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    assertThat(Photograph.of(webp).width()).isEqualTo(1);
  }

  @Test
  void placeAndCameraAreGoneAndThePhotoStandsUpright() throws IOException {
    byte[] sent = Photos.withExif(Photos.jpeg(400, 200), 6, "GPS 43.1664,124.3504");

    Photograph kept = Photograph.of(sent);

    assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("GPS 43.1664");
    assertThat(new String(kept.jpeg(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS 43.1664")
        .doesNotContain("Exif");
    assertThat(kept.width()).isEqualTo(200);
    assertThat(kept.height()).isEqualTo(400);
  }

  @Test
  void aPictureOfTooManyPixelsIsTurnedAwayByItsHeader() throws IOException {
    byte[] bomb = pngHeader(40_000, 40_000);

    refused(bomb, "attachment.error.pixels");
  }

  @Test
  void whatIsNoPhotoIsTurnedAwayWhateverItsName() {
    refused("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "attachment.error.kind");
    refused("GIF89a".getBytes(StandardCharsets.UTF_8), "attachment.error.kind");
    refused(new byte[0], "attachment.error.kind");
  }

  @Test
  void aPhotoCutOffInTheMiddleOfItsHeaderIsTurnedAway() {
    byte[] cut = Arrays.copyOf(Photos.jpeg(100, 100), 40);

    refused(cut, "attachment.error.broken");
  }

  private static void refused(byte[] sent, String key) {
    assertThatThrownBy(() -> Photograph.of(sent))
        .isInstanceOfSatisfying(
            Invalid.class, wrong -> assertThat(wrong.fields()).containsEntry("photos", key));
  }

  private static byte[] pngHeader(int width, int height) throws IOException {
    var chunk = new ByteArrayOutputStream();
    var data = new DataOutputStream(chunk);
    data.writeBytes("IHDR");
    data.writeInt(width);
    data.writeInt(height);
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
  }
}
