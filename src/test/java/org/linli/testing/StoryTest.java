package org.linli.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.web.server.LocalServerPort;

/// 故事测试 — a person walks through the running application in a real browser. Subclasses read as a
/// script: open a page, do what a person does, look at what is shown.
@LinliTest
@Tag("story")
public abstract class StoryTest {
  private final List<BrowserContext> opened = new ArrayList<>();

  @LocalServerPort private int port;

  /// A fresh visitor (no cookies) at this width who reads this language (`zh-CN` or `en`).
  protected final Page visitor(Screen screen, String language) {
    BrowserContext context =
        Chromium.browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setBaseURL(address())
                    .setLocale(language)
                    .setTimezoneId("Asia/Shanghai")
                    .setViewportSize(screen.width(), screen.height())
                    .setIsMobile(screen == Screen.PHONE)
                    .setHasTouch(screen == Screen.PHONE));
    context.setDefaultTimeout(15_000);
    opened.add(context);
    return context.newPage();
  }

  /// A fresh visitor who reads Chinese.
  protected final Page visitor(Screen screen) {
    return visitor(screen, "zh-CN");
  }

  /// Where the application under test listens, without a slash at the end.
  protected final String address() {
    return "http://127.0.0.1:" + port;
  }

  /// Fails when axe finds a WCAG 2.2 A or AA violation on the page as it stands.
  protected final void assertAccessible(Page page) {
    Accessibility.assertNone(page);
  }

  /// Keeps a picture of the page under `target/screenshots`.
  protected final void screenshot(Page page, String name) {
    Screenshots.take(page, name);
  }

  @AfterEach
  void closeBrowserContexts() {
    opened.forEach(BrowserContext::close);
    opened.clear();
  }
}
