package org.linli.testing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.Map;

/// 截图 — pictures of pages for looking at; with `-Dlinli.pictures=true` those of the README are
/// renewed as well.
final class Screenshots {
  private static final Path FOLDER = Path.of("target/screenshots");
  private static final Path README = Path.of("docs/images");
  private static final Map<String, String> IN_README =
      Map.of(
          "board-phone-zh-CN", "board.png",
          "today-chief-phone-zh-CN", "today.png",
          "track-rated-phone-zh-CN", "track.png");

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
    String picture = IN_README.get(name);
    if (picture != null && Boolean.getBoolean("linli.pictures")) {
      page.screenshot(options.setPath(README.resolve(picture)));
    }
  }
}
