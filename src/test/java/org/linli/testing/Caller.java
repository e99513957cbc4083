package org.linli.testing;

import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.PathNotFoundException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 来客 — one person or program that talks HTTP with the running application: keeps the session,
/// sends forms with their token, calls the API by name and password.
public final class Caller {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String BOUNDARY = "----linli-7f3a";

  private final String address;
  private final String language;
  private final String token = UUID.randomUUID().toString();
  private String session = "";
  private String basic = "";

  /// Somebody who reads this language (`zh-CN` or `en`) and has not signed in.
  public Caller(String address, String language) {
    this.address = address;
    this.language = language;
  }

  /// 文件 — one file of a form, as a browser sends it.
  public record Upload(String name, String media, byte[] bytes) {}

  /// 回答 — what came back.
  public record Answer(int status, String text, String location, byte[] bytes, String media) {

    /// The words next to a field of a page, or of the problem of a program; empty without.
    public String error(String field) {
      if (media.contains("json")) {
        return at("$.errors['" + field + "']");
      }
      Matcher beside =
          Pattern.compile("id=\"o?e-" + Pattern.quote(field) + "\"[^>]*>([^<]*)<").matcher(text);
      return beside.find() ? beside.group(1) : "";
    }

    /// One value of a JSON answer; empty where there is none.
    public String at(String path) {
      try {
        return String.valueOf(JsonPath.<Object>read(text, path));
      } catch (PathNotFoundException e) {
        return "";
      }
    }

    /// The value of a hidden or typed field of the page.
    public String field(String name) {
      Matcher found =
          Pattern.compile("name=\"" + Pattern.quote(name) + "\"[^>]*?value=\"([^\"]*)\"")
              .matcher(text);
      return found.find() ? found.group(1) : "";
    }
  }

  /// Signs a colleague in, for pages and for the API.
  public Caller signedIn(String county, String login, String password) {
    Answer answer =
        post("/work/sign-in", "county", county, "login", login, "password", password, "back", "");
    if (session.isEmpty()) {
      throw new AssertionError("not signed in: " + answer);
    }
    byte[] named = (county + "/" + login + ":" + password).getBytes(StandardCharsets.UTF_8);
    basic = "Basic " + Base64.getEncoder().encodeToString(named);
    return this;
  }

  /// Opens a page.
  public Answer get(String path) {
    return send(page(path).GET());
  }

  /// Reads from the API.
  public Answer apiGet(String path) {
    return send(program(path).GET());
  }

  /// Sends a form.
  public Answer post(String path, String... fields) {
    return send(
        page(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields) + "&_csrf=" + Forms.masked(token))));
  }

  /// Sends a form with files in the field `part`.
  public Answer upload(String path, String part, List<Upload> files, String... fields) {
    return send(
        page(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(parts(part, files, fields))));
  }

  /// Sends files to the API.
  public Answer apiUpload(String path, UUID key, List<Upload> files) {
    return send(
        program(path)
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(parts("photos", files))));
  }

  /// Sends JSON to the API.
  public Answer api(String path, UUID key, String json) {
    return send(
        program(path)
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /// A request as a browser makes it, with the session and without a body.
  public HttpRequest.Builder page(String path) {
    String cookies = "XSRF-TOKEN=" + token + (session.isEmpty() ? "" : "; SESSION=" + session);
    return to(path).header("Cookie", cookies).header("Accept", "text/html");
  }

  /// A request as a program makes it.
  public HttpRequest.Builder program(String path) {
    var request = to(path).header("Accept", "application/json, application/problem+json");
    return basic.isEmpty() ? request : request.header("Authorization", basic);
  }

  /// Sends whatever it is.
  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      response.headers().allValues("Set-Cookie").stream()
          .filter(cookie -> cookie.startsWith("SESSION="))
          .forEach(cookie -> session = cookie.substring(8).split(";", 2)[0]);
      return new Answer(
          response.statusCode(),
          new String(response.body(), StandardCharsets.UTF_8),
          response.headers().firstValue("Location").orElse("").replace(address, ""),
          response.body(),
          response.headers().firstValue("Content-Type").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", language);
  }

  private static String encoded(String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return body.toString();
  }

  private byte[] parts(String part, List<Upload> files, String... fields) {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      part(
          body, "name=\"" + fields[i] + "\"", null, fields[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    part(body, "name=\"_csrf\"", null, Forms.masked(token).getBytes(StandardCharsets.UTF_8));
    for (Upload file : files) {
      String named = "name=\"" + part + "\"; filename=\"" + file.name() + "\"";
      part(body, named, file.media(), file.bytes());
    }
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return body.toByteArray();
  }

  private static void part(
      ByteArrayOutputStream body, String named, @Nullable String media, byte[] bytes) {
    String head =
        "--"
            + BOUNDARY
            + "\r\nContent-Disposition: form-data; "
            + named
            + "\r\n"
            + (media == null ? "" : "Content-Type: " + media + "\r\n")
            + "\r\n";
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
