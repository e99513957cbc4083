package org.linli.burden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 计数填报 — counts every working form that was taken: how many of its fields somebody filled in.
@Configuration
class Counting implements WebMvcConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
  private static final int MOST = 500;
  private static final Set<String> OURS = Set.of("_csrf", "tx", "seen", "version", "round");

  private final BurdenStore store;

  Counting(BurdenStore store) {
    this.store = store;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(
            new HandlerInterceptor() {
              @Override
              public void afterCompletion(
                  HttpServletRequest request,
                  HttpServletResponse response,
                  Object handler,
                  @Nullable Exception failed) {
                boolean taken = response.getStatus() / 100 == 3;
                if (taken
                    && request.getMethod().equals("POST")
                    && handler instanceof HandlerMethod) {
                  count(request);
                }
              }
            })
        .addPathPatterns("/work/{county:[0-9]{6}}/**");
  }

  // what a form costs is worth knowing, and never worth failing for
  private void count(HttpServletRequest request) {
    String pattern =
        String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    String form = pattern.replaceFirst("^/work/\\{county[^/]*}/", "");
    String county = request.getRequestURI().split("/")[2];
    try {
      store.add(county, form, typed(request));
    } catch (RuntimeException e) {
      LOG.warn("{} was not counted: {}", form, e.toString());
    }
  }

  /// What the page counted, or without a script every field that was not empty.
  private static int typed(HttpServletRequest request) {
    String counted = request.getParameter("_typed");
    if (counted != null && counted.matches("[0-9]{1,3}")) {
      return Math.min(Integer.parseInt(counted), MOST);
    }
    Map<String, String[]> given = request.getParameterMap();
    return (int)
        Collections.unmodifiableMap(given).entrySet().stream()
            .filter(field -> !OURS.contains(field.getKey()) && !field.getKey().startsWith("_"))
            .filter(field -> field.getValue().length > 0 && !field.getValue()[0].isBlank())
            .limit(MOST)
            .count();
  }
}
