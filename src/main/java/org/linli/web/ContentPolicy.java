package org.linli.web;

/// 内容安全策略 — what a page may load: what comes from here, and nothing else unless a page names it.
public final class ContentPolicy {

  /// The header's name.
  public static final String HEADER = "Content-Security-Policy";

  private ContentPolicy() {}

  /// The policy of a page; `images` are origins of pictures it may show besides, as a rule none.
  public static String of(String... images) {
    return "default-src 'self'; img-src 'self' data:"
        + (images.length == 0 ? "" : " " + String.join(" ", images))
        + "; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
  }
}
