package org.linli.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// 可读文字 — leaves out of every field of a form and every text of a JSON body the signs nobody can
/// see or type: they come along when something is copied, and no store and no page can hold them.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ReadableText extends OncePerRequestFilter {

  /// The text without control signs (tabs and new lines stay), halves of characters, and signs that
  /// turn the direction of reading around.
  static String of(String text) {
    if (text.codePoints().allMatch(ReadableText::isReadable)) {
      return text;
    }
    return text.codePoints()
        .filter(ReadableText::isReadable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isReadable(int sign) {
    boolean turns = sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
    return switch (Character.getType(sign)) {
      case Character.CONTROL -> sign == '\n' || sign == '\r' || sign == '\t';
      case Character.SURROGATE -> false;
      default -> !turns;
    };
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Readable(request), response);
  }

  /// 可读请求 — a request whose fields hold only what can be read.
  private static final class Readable extends HttpServletRequestWrapper {
    Readable(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      String value = super.getParameter(name);
      return value == null ? null : of(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      String[] values = super.getParameterValues(name);
      return values == null ? null : readable(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      Map<String, String[]> all = new LinkedHashMap<>();
      super.getParameterMap().forEach((name, values) -> all.put(name, readable(values)));
      return all;
    }

    private static String[] readable(String[] values) {
      return Arrays.stream(values).map(ReadableText::of).toArray(String[]::new);
    }
  }

  /// 可读 JSON — the same for the texts of a JSON body.
  static final class InJson extends StdScalarDeserializer<String> {
    InJson() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
      String text = StringDeserializer.instance.deserialize(parser, context);
      return text == null ? null : of(text);
    }
  }
}
