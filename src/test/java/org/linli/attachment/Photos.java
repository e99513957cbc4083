package org.linli.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// 样片 — pictures made for tests.
public final class Photos {

  private Photos() {}

  /// A photo of this size as JPEG.
  public static byte[] jpeg(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8);
      }
    }
    return encoded(image, "jpeg");
  }

  static byte[] encoded(BufferedImage image, String format) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  /// The same JPEG with the notes a phone writes: orientation and a text about where it was taken.
  static byte[] withExif(byte[] jpeg, int orientation, String text) {
    byte[] words = text.getBytes(StandardCharsets.US_ASCII);
    var exif = new ByteArrayOutputStream();
    var data = new DataOutputStream(exif);
    try {
      data.writeBytes("Exif\0\0MM\0*");
      data.writeInt(8);
      data.writeShort(2);
      data.writeShort(0x010E);
      data.writeShort(2);
      data.writeInt(words.length);
      data.writeInt(8 + 2 + 24 + 4);
      data.writeShort(0x0112);
      data.writeShort(3);
      data.writeInt(1);
      data.writeShort(orientation);
      data.writeShort(0);
      data.writeInt(0);
      data.write(words);
      var file = new ByteArrayOutputStream();
      var all = new DataOutputStream(file);
      all.write(Arrays.copyOf(jpeg, 2));
      all.writeShort(0xFFE1);
      all.writeShort(exif.size() + 2);
      all.write(exif.toByteArray());
      all.write(Arrays.copyOfRange(jpeg, 2, jpeg.length));
      return file.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
