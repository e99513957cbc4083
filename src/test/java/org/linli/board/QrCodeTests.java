package org.linli.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linli.web.QrCode;

/// 二维码测试 — a phone that reads the drawn squares finds the address.
class QrCodeTests {

  private static final int SCALE = 6;
  private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1");
  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");

  @Test
  void theDrawnCodeReadsAsTheAddress() throws ReaderException {
    String address = "https://linli.example.org/b/220303-7KQ4M2XH9P";

    assertThat(read(QrCode.svg(address))).isEqualTo(address);
  }

  private static String read(String svg) throws ReaderException {
    Matcher size = SIZE.matcher(svg);
    assertThat(size.find()).isTrue();
    int width = Integer.parseInt(size.group(1)) * SCALE;
    int[] dots = new int[width * width];
    Arrays.fill(dots, 0xFFFFFF);
    Matcher bar = BAR.matcher(svg);
    while (bar.find()) {
      int left = Integer.parseInt(bar.group(1)) * SCALE;
      int top = Integer.parseInt(bar.group(2)) * SCALE;
      int right = left + Integer.parseInt(bar.group(3)) * SCALE;
      for (int y = top; y < top + SCALE; y++) {
        Arrays.fill(dots, y * width + left, y * width + right, 0);
      }
    }
    var picture = new RGBLuminanceSource(width, width, dots);
    return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
  }
}
