package org.linli.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// 正文上限 — words come in a megabyte at most; only a form with photos and a list as a body may be
/// larger; what cannot be read is refused in words before anybody asks for a field.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

  static final String KEY = "web.tooMuch";
  private static final int MOST = 1024 * 1024;
  private static final long MOST_WITH_PHOTOS = 120L * MOST;
  private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument";

  private final Pages pages;
  private final TemplateEngine engine;
  private final JsonMapper json;
  private final ObjectProvider<ErrorShape> shapes;

  BodyLimit(
      Pages pages, TemplateEngine engine, JsonMapper json, ObjectProvider<ErrorShape> shapes) {
    this.pages = pages;
    this.engine = engine;
    this.json = json;
    this.shapes = shapes;
  }

  /// True when reading ended because more came than was announced or allowed.
  static boolean isExceeded(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooMuch) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType() == null ? "" : request.getContentType();
    boolean photos = type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    long length = request.getContentLengthLong();
    boolean list = type.startsWith("text/csv") || type.startsWith(WORKBOOK);
    long most = photos || list ? MOST_WITH_PHOTOS : MOST;
    boolean form = photos || type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    // the server reads a form by itself, past the stream that counts; every browser says how long
    // it is
    if (length > most || form && chunked(request)) {
      refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, photos ? "web.tooLarge" : KEY);
      return;
    }
    try {
      chain.doFilter(form ? request : new Limited(request, most), response);
    } catch (InvalidParameterException unreadable) {
      refuse(request, response, HttpStatus.BAD_REQUEST, "web.unreadable");
    }
  }

  private static boolean chunked(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
      throws IOException {
    var asked = new Unread(request);
    String text = pages.words(asked).t(key);
    byte[] answer;
    var shape = ErrorShape.of(shapes, request);
    if (shape.isPresent()) {
      var shaped = shape.get().answer(request, status.value(), List.of(text));
      response.setStatus(shaped.getStatusCode().value());
      response.setContentType(String.valueOf(shaped.getHeaders().getContentType()));
      response.getOutputStream().write(Objects.requireNonNull(shaped.getBody()));
      return;
    }
    if (request.getRequestURI().startsWith("/api/")) {
      var problem = ProblemDetail.forStatusAndDetail(status, text);
      problem.setType(URI.create("urn:linli:" + key));
      if (key.equals("web.tooLarge")) {
        problem.setProperty("errors", Map.of("photos", text));
      }
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      answer = json.writeValueAsBytes(problem);
    } else {
      var output = new StringOutput();
      engine.render("web/error.jte", Map.of("page", pages.of(asked), "text", text), output);
      response.setContentType("text/html;charset=UTF-8");
      answer = output.toString().getBytes(StandardCharsets.UTF_8);
    }
    response.setStatus(status.value());
    response.getOutputStream().write(answer);
  }

  /// 未读请求 — a request whose fields nobody may ask for: they cannot be read.
  private static final class Unread extends HttpServletRequestWrapper {
    Unread(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }
  }

  /// 过长 — more came than a body may have.
  private static final class TooMuch extends IOException {
    TooMuch() {
      super("more bytes than allowed");
    }
  }

  /// 计数请求 — a request whose body ends with [TooMuch] when it goes on for too long.
  private static final class Limited extends HttpServletRequestWrapper {
    private final long most;
    private @Nullable ServletInputStream counted;

    Limited(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (counted == null) {
        counted = new Counted(super.getInputStream(), most);
      }
      return counted;
    }
  }

  /// 计数流 — counts what is read.
  private static final class Counted extends ServletInputStream {
    private final ServletInputStream body;
    private final long most;
    private long read;

    Counted(ServletInputStream body, long most) {
      this.body = body;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      int one = body.read();
      return counted(one < 0 ? 0 : 1, one);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int some = body.read(bytes, from, length);
      return counted(Math.max(0, some), some);
    }

    private int counted(int more, int answer) throws TooMuch {
      read += more;
      if (read > most) {
        throw new TooMuch();
      }
      return answer;
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
