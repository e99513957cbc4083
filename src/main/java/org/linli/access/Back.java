package org.linli.access;

/// 返回 — where to go after a sign-in: only a path of this site, never an address somebody else put
/// into a link.
final class Back {

  private Back() {}

  static String safe(String back, String otherwise) {
    boolean local =
        back.startsWith("/")
            && !back.startsWith("//")
            && back.chars().noneMatch(c -> c == '\\' || c < ' ');
    return local ? back : otherwise;
  }
}
