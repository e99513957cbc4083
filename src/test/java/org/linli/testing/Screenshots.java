package org.linli.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/// 截图 — pictures of pages for the README and for looking at.
final class Screenshots {
  private static final Path FOLDER = Path.of("target/screenshots");

  private Screenshots() {}

  static void take(Page page, String name) {
    var options =
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")).setFullPage(true);
    try {
      page.screenshot(options);
    } catch (PlaywrightException busy) {
      // on a loaded machine the browser now and then cannot paint a long page in time
      page.screenshot(options);
    }
  }
}
