package org.linli.access;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.attachment.Photos;
import org.linli.shared.AccountPart;
import org.linli.shared.Id;
import org.linli.testing.Forms;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// 发问 — sends the request of a cell as a browser or a program sends it.
final class Asking {

  private static final Set<String> CHANGES_SESSION =
      Set.of(
          "POST /sign-in",
          "POST /sign-out",
          "POST /work/sign-in",
          "POST /work/sign-in/code",
          "POST /work/sign-in/password",
          "POST /work/sign-in/factor",
          "GET /l/{link}");
  private static final JsonMapper JSON = new JsonMapper();

  private final MockMvcTester web;
  private final Visitors visitors;

  Asking(World world, MockMvcTester web) {
    this.web = web;
    this.visitors = new Visitors(world, web);
    for (AccountPart part : AccountPart.values()) {
      if (part != AccountPart.SYSTEM) {
        visitors.session(part, null, false);
      }
    }
  }

  Answer send(Cell cell, Ask ask, String county) {
    Map<String, Object> variables = new HashMap<>(ask.path);
    variables.put("county", county);
    var address = UriComponentsBuilder.fromPath(cell.path());
    ask.query.forEach(address::queryParam);
    if (!cell.writes()) {
      ask.fields.forEach(address::queryParam);
    }
    var uri = address.encode().build().expand(variables).toUri();
    AbstractMockHttpServletRequestBuilder<?> request = request(cell, ask, uri);
    cookies(cell, ask, request);
    if (cell.writes()) {
      body(request, ask, cell.byProgram());
    }
    return new Answer(web.perform(request));
  }

  private static AbstractMockHttpServletRequestBuilder<?> request(Cell cell, Ask ask, URI uri) {
    if (ask.photo) {
      return MockMvcRequestBuilders.multipart(uri)
          .file(new MockMultipartFile("photos", "a.jpg", "image/jpeg", Photos.jpeg(20, 20)));
    }
    if (ask.csv != null && !cell.byProgram()) {
      byte[] list = ask.csv.getBytes(StandardCharsets.UTF_8);
      return MockMvcRequestBuilders.multipart(uri)
          .file(new MockMultipartFile("file", "a.csv", "text/csv", list));
    }
    return MockMvcRequestBuilders.request(cell.row().method(), uri);
  }

  /// What the part gets from an address that is nothing at all.
  Answer nothing(AccountPart part, String address) {
    var request = MockMvcRequestBuilders.get(address);
    Cookie session = visitors.session(part, null, false);
    return new Answer(web.perform(session == null ? request : request.cookie(session)));
  }

  private void cookies(Cell cell, Ask ask, AbstractMockHttpServletRequestBuilder<?> request) {
    List<Cookie> cookies = new ArrayList<>();
    ask.cookies.forEach((name, value) -> cookies.add(new Cookie(name, value)));
    boolean fresh = CHANGES_SESSION.contains(cell.row().endpoint());
    Cookie session = visitors.session(cell.part(), ask.link, fresh);
    if (session != null) {
      cookies.add(session);
    }
    if (!cookies.isEmpty()) {
      request.cookie(cookies.toArray(Cookie[]::new));
    }
  }

  private static void body(
      AbstractMockHttpServletRequestBuilder<?> request, Ask ask, boolean program) {
    if (program) {
      request.header("Idempotency-Key", Id.fresh().toString()).with(Forms.header());
      if (ask.csv != null) {
        request.contentType(ask.media).content(ask.csv.getBytes(StandardCharsets.UTF_8));
      } else if (!ask.photo) {
        request
            .contentType(MediaType.APPLICATION_JSON)
            .content(JSON.writeValueAsString(ask.fields));
      }
      return;
    }
    request.with(Forms.token()).param("tx", Id.fresh().toString());
    ask.fields.forEach(
        (name, value) -> {
          if (value instanceof List<?> several) {
            several.forEach(each -> request.param(name, String.valueOf(each)));
          } else {
            request.param(name, String.valueOf(value));
          }
        });
  }
}
