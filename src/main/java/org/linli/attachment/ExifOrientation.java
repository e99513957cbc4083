package org.linli.attachment;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// 拍摄方向 — reads the one note of a JPEG that matters before all of them are dropped: which side is
/// up.
///
/// Read by hand because the platform's metadata reader gives up on files whose segments stand in an
/// unusual order, which phones do write.
final class ExifOrientation {

  static final int UPRIGHT = 1;
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  private ExifOrientation() {}

  /// 1 to 8 as the standard numbers them; 1 (upright) when nothing readable says otherwise.
  static int of(byte[] jpeg) {
    try {
      var file = ByteBuffer.wrap(jpeg).position(2);
      while (file.remaining() > 4) {
        int marker = Short.toUnsignedInt(file.getShort());
        int length = Short.toUnsignedInt(file.getShort()) - 2;
        if (marker == START_OF_SCAN || length < 0) {
          return UPRIGHT;
        }
        if (marker == APP1 && length > 14 && isExif(file)) {
          return inside(file.slice(file.position() + 6, length - 6));
        }
        file.position(file.position() + length);
      }
    } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
      // a damaged note does not spoil the photo
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer file) {
    int at = file.position();
    return file.getInt(at) == 0x45786966 && file.getShort(at + 4) == 0;
  }

  private static int inside(ByteBuffer notes) {
    notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = notes.getInt(4);
    int entries = Short.toUnsignedInt(notes.getShort(directory));
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (Short.toUnsignedInt(notes.getShort(entry)) == ORIENTATION
          && notes.getShort(entry + 2) == SHORT) {
        int value = Short.toUnsignedInt(notes.getShort(entry + 8));
        return value >= 1 && value <= 8 ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
