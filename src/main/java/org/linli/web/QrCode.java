package org.linli.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/// 二维码 — an address drawn as black squares, as an SVG file sharp at any size.
public final class QrCode {

  private QrCode() {}

  /// The SVG of an address; level Q, so that a scratched or stained print still reads.
  public static String svg(String address) {
    BitMatrix squares = squares(address);
    var path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      for (int x = 0; x < squares.getWidth(); x++) {
        if (squares.get(x, y)) {
          int from = x;
          while (x + 1 < squares.getWidth() && squares.get(x + 1, y)) {
            x++;
          }
          path.append('M').append(from).append(' ').append(y).append('h').append(x + 1 - from);
          path.append("v1h-").append(x + 1 - from).append('z');
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path d=\"%s\"/></svg>"
        .formatted(squares.getWidth(), squares.getHeight(), path);
  }

  /// The squares of an address with the white margin a reader needs; level Q as well.
  public static BitMatrix squares(String address) {
    try {
      return new QRCodeWriter()
          .encode(
              address,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.Q,
                  EncodeHintType.MARGIN,
                  4));
    } catch (WriterException e) {
      throw new IllegalArgumentException("the address is too long for a code", e);
    }
  }
}
