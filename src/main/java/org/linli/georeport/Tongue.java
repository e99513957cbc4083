package org.linli.georeport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 用语 — names are in the reader's language, Chinese unless he asks for English; what is wrong is
/// said in English unless he asks for Chinese: who reads that writes programs.
@Component
class Tongue {

  private final Pages pages;

  Tongue(Pages pages) {
    this.pages = pages;
  }

  Words names(HttpServletRequest request) {
    return pages.words(request);
  }

  Words faults(HttpServletRequest request) {
    String wanted = request.getHeader("Accept-Language");
    boolean chinese = wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("zh");
    return pages.words(chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
  }
}
