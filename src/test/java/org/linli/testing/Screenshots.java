package org.linli.testing;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/// 截图 — pictures of pages for the README and for looking at.
final class Screenshots {
  private static final Path FOLDER = Path.of("target/screenshots");

  private Screenshots() {}

  static void take(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true));
  }
}
