package org.linli.attachment;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.linli.shared.Invalid;

/// 照片 — a photo as it is kept: upright JPEG without any metadata, and its thumbnail.
record Photograph(byte[] jpeg, byte[] thumbnail, int width, int height) {

  static final int SIDE = 1920;
  static final int THUMBNAIL_SIDE = 320;
  private static final long MOST_PIXELS = 50_000_000;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END_OF_IMAGE = 0xD9;
  private static final float QUALITY = 0.85f;

  // decoding needs up to some hundred megabytes; more than two at once could take the whole heap
  private static final Semaphore DECODERS = new Semaphore(2);

  /// Reads what was sent, whatever it claims to be; not a photo, broken or too many pixels:
  /// invalid, field "photos".
  static Photograph of(byte[] sent) {
    String format = format(sent);
    if (format.equals("jpeg") && isCutOff(sent)) {
      throw new Invalid("photos", "attachment.error.broken");
    }
    try {
      DECODERS.acquireUninterruptibly();
      try {
        BufferedImage image = upright(sent, format);
        BufferedImage kept = fitted(image, SIDE);
        return new Photograph(
            jpeg(kept), jpeg(fitted(kept, THUMBNAIL_SIDE)), kept.getWidth(), kept.getHeight());
      } finally {
        DECODERS.release();
      }
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof Invalid invalid) {
        throw invalid;
      }
      throw new Invalid("photos", "attachment.error.broken");
    }
  }

  /// The format by the first bytes, never by name or declared type.
  private static String format(byte[] sent) {
    if (starts(sent, 0, 0xFF, 0xD8, 0xFF)) {
      return "jpeg";
    }
    if (starts(sent, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
      return "png";
    }
    if (starts(sent, 0, 'R', 'I', 'F', 'F') && starts(sent, 8, 'W', 'E', 'B', 'P')) {
      return "webp";
    }
    throw new Invalid("photos", "attachment.error.kind");
  }

  // the platform fills up what is missing with grey and calls it a picture; after the beginning of
  // the picture itself no FF D9 can stand but its end
  private static boolean isCutOff(byte[] jpeg) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at + 1] & 0xFF) != START_OF_SCAN) {
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
    }
    for (; at + 1 < jpeg.length; at++) {
      if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == END_OF_IMAGE) {
        return false;
      }
    }
    return true;
  }

  private static BufferedImage upright(byte[] sent, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream input =
        Objects.requireNonNull(ImageIO.createImageInputStream(new ByteArrayInputStream(sent)))) {
      reader.setInput(input, false, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      // from the header, before a single pixel is unpacked
      if ((long) width * height > MOST_PIXELS) {
        throw new Invalid("photos", "attachment.error.pixels");
      }
      var wanted = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / (2 * SIDE));
      wanted.setSourceSubsampling(step, step, 0, 0);
      BufferedImage image = reader.read(0, wanted);
      int turned = format.equals("jpeg") ? ExifOrientation.of(sent) : ExifOrientation.UPRIGHT;
      return turned == ExifOrientation.UPRIGHT
          ? image
          : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(turned))
              .apply(opaque(image));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage fitted(BufferedImage image, int side) throws IOException {
    BufferedImage plain = opaque(image);
    if (Math.max(plain.getWidth(), plain.getHeight()) <= side) {
      return plain;
    }
    return Thumbnails.of(plain)
        .size(side, side)
        .imageType(BufferedImage.TYPE_INT_RGB)
        .asBufferedImage();
  }

  private static BufferedImage opaque(BufferedImage image) {
    if (image.getType() == BufferedImage.TYPE_INT_RGB) {
      return image;
    }
    var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    var brush = plain.createGraphics();
    brush.drawImage(image, 0, 0, Color.WHITE, null);
    brush.dispose();
    return plain;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream();
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      ImageWriteParam settings = writer.getDefaultWriteParam();
      settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      settings.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      // an IIOImage without metadata: nothing of the original file travels on
      writer.write(null, new IIOImage(image, List.of(), null), settings);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static boolean starts(byte[] bytes, int from, int... expected) {
    return bytes.length >= from + expected.length
        && Arrays.equals(
            Arrays.copyOfRange(bytes, from, from + expected.length), toBytes(expected));
  }

  private static byte[] toBytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
