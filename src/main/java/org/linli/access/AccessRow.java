package org.linli.access;

import java.util.Set;
import org.linli.shared.AccountPart;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// 访问表一行 — one endpoint, the parts that may use it and the relation it takes.
record AccessRow(
    HttpMethod method, PathPattern path, int length, Set<AccountPart> parts, Relation relation) {

  static AccessRow of(String endpoint, Set<AccountPart> parts, Relation relation) {
    int space = endpoint.indexOf(' ');
    String path = endpoint.substring(space + 1);
    return new AccessRow(
        HttpMethod.valueOf(endpoint.substring(0, space)),
        PathPatternParser.defaultInstance.parse(path.replace("{county}", "{county:[0-9]{6}}")),
        PathContainer.parsePath(path).elements().size(),
        Set.copyOf(parts),
        relation);
  }

  boolean matches(HttpMethod asked, PathContainer address) {
    boolean same =
        method.equals(asked) || asked.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET);
    return same && path.matches(address);
  }

  /// True when the last variable takes whatever is left of an address.
  boolean ofAnyLength() {
    return path.getPatternString().contains("{*");
  }

  /// Method and path as the table spells them.
  String endpoint() {
    return method + " " + plain(path.getPatternString());
  }

  /// A pattern without what its variables must look like.
  static String plain(String pattern) {
    return pattern.replace("{county:[0-9]{6}}", "{county}");
  }
}
