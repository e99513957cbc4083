package org.linli.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 端点 — every endpoint of the running application, as the access table spells them.
final class Endpoints {

  private Endpoints() {}

  static List<String> of(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.linli."))
        .flatMap(entry -> names(entry.getKey()))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> names(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream()
        .flatMap(
            method ->
                info.getPatternValues().stream()
                    .map(pattern -> method + " " + AccessRow.plain(pattern)));
  }
}
