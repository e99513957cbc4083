package org.linli.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/// 样例图片 — drawn pictures that stand for photos: before and after.
final class Pictures {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 720;
  private static final Color WALL = new Color(0xE9E4D8);
  private static final Color FLOOR = new Color(0x9A958B);
  private static final Color BOX = new Color(0xB98B52);

  private Pictures() {}

  /// A stairway, full of boxes or clear.
  static byte[] stairway(boolean cluttered) {
    return drawn(
        g -> {
          for (int step = 0; step < 7; step++) {
            g.setColor(step % 2 == 0 ? FLOOR : FLOOR.brighter());
            g.fillRect(420 + step * 70, 560 - step * 60, WIDTH, 60);
          }
          if (cluttered) {
            box(g, 60, 430, 190, 150);
            box(g, 110, 300, 150, 130);
            box(g, 270, 460, 160, 120);
          }
        });
  }

  /// A garage ceiling with a wet spot and a puddle, or dry.
  static byte[] garage(boolean wet) {
    return drawn(
        g -> {
          g.setColor(FLOOR.darker());
          g.fillRect(0, 0, WIDTH, 130);
          g.setColor(Color.GRAY);
          g.fillRect(150, 130, 90, 460);
          g.fillRect(700, 130, 90, 460);
          if (wet) {
            g.setColor(new Color(0x5E7F96));
            g.fillOval(380, 70, 220, 70);
            g.fillOval(330, 600, 330, 70);
            g.setStroke(new BasicStroke(4));
            g.drawLine(480, 140, 480, 600);
          }
        });
  }

  /// Charging posts, with loose cables or in order.
  static byte[] charging(boolean loose) {
    return drawn(
        g -> {
          for (int post = 0; post < 4; post++) {
            g.setColor(new Color(0x3F7D58));
            g.fillRoundRect(120 + post * 200, 250, 80, 340, 18, 18);
            g.setColor(Color.WHITE);
            g.fillRect(135 + post * 200, 280, 50, 60);
            if (loose) {
              g.setColor(Color.BLACK);
              g.setStroke(new BasicStroke(7));
              g.drawArc(150 + post * 200, 330, 190, 290, 180, 170);
            }
          }
        });
  }

  /// A landing whose lamp is out, or lit.
  static byte[] landing(boolean dark) {
    return drawn(
        g -> {
          g.setColor(dark ? new Color(0x4A4A50) : new Color(0xFFF3C4));
          g.fillRect(0, 0, WIDTH, 580);
          g.setColor(BOX.darker());
          g.fillRect(120, 190, 200, 390);
          g.fillRect(640, 190, 200, 390);
          g.setColor(dark ? Color.GRAY : Color.WHITE);
          g.fillOval(430, 40, 100, 60);
          if (dark) {
            g.setColor(new Color(0, 0, 0, 110));
            g.fillRect(0, 580, WIDTH, HEIGHT - 580);
          }
        });
  }

  /// Two bins with bags beside them, or clean ground.
  static byte[] bins(boolean full) {
    return drawn(
        g -> {
          for (int bin = 0; bin < 2; bin++) {
            g.setColor(new Color(0x4F6B52));
            g.fillRoundRect(240 + bin * 260, 330, 190, 270, 20, 20);
            g.setColor(Color.DARK_GRAY);
            g.fillRoundRect(225 + bin * 260, 300, 220, 44, 14, 14);
          }
          if (full) {
            g.setColor(new Color(0x2E2E33));
            g.fillOval(90, 500, 150, 130);
            g.fillOval(430, 520, 120, 110);
            g.fillOval(700, 480, 170, 150);
          }
        });
  }

  /// The picture of a category before or after the work; null where none is drawn.
  static byte @Nullable [] of(String category, boolean before) {
    return switch (category) {
      case "STAIR_LIGHT" -> landing(before);
      case "STAIR_CLUTTER" -> stairway(before);
      case "LEAK" -> garage(before);
      case "CHARGING" -> charging(before);
      case "RUBBISH" -> bins(before);
      default -> null;
    };
  }

  /// 画 — what is drawn on wall and floor.
  @FunctionalInterface
  private interface Scene {
    void on(Graphics2D brush);
  }

  private static byte[] drawn(Scene scene) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = image.createGraphics();
    brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    brush.setColor(WALL);
    brush.fillRect(0, 0, WIDTH, HEIGHT);
    brush.setColor(FLOOR);
    brush.fillRect(0, 580, WIDTH, HEIGHT - 580);
    scene.on(brush);
    brush.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toByteArray();
  }

  private static void box(Graphics2D brush, int x, int y, int width, int height) {
    brush.setColor(BOX);
    brush.fillRect(x, y, width, height);
    brush.setColor(BOX.darker());
    brush.setStroke(new BasicStroke(5));
    brush.drawRect(x, y, width, height);
    brush.drawLine(x, y + height / 3, x + width, y + height / 3);
  }
}
