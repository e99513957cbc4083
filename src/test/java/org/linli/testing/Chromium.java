package org.linli.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 浏览器 — the Chromium installed on this machine, started once per run; its shell without a window
/// system, where there is one, paints pages at half the cost.
final class Chromium {
  private static final List<String> NAMES =
      List.of(
          "chromium-headless-shell",
          "chromium",
          "chromium-browser",
          "google-chrome",
          "google-chrome-stable");
  private static final Path MAC =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private Chromium() {}

  static Browser browser() {
    return Running.BROWSER;
  }

  private static Path executable() {
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(onPath, Stream.of(MAC))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No Chromium found: install the package chromium (apt-get install chromium"
                        + " fonts-noto-cjk), or run bin/check, which does it as root."));
  }

  /// Started at first use, closed when the run ends.
  private static final class Running {
    private static final Browser BROWSER = launch();

    @SuppressWarnings("resource") // both live until the run ends
    private static Browser launch() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable())
                      .setChromiumSandbox(false)
                      .setArgs(List.of("--disable-dev-shm-usage", "--lang=zh-CN")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close browser"));
      return browser;
    }
  }
}
