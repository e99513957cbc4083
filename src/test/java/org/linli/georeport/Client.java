package org.linli.georeport;

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
import org.linli.testing.Caller;

/// 对方程序 — a partner's program: no cookie, no sign-in, no language; says what the clients of the
/// standard say, in their forms.
final class Client {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  // unquoted and with signs that ought to be quoted, as one client sends it
  private static final String BOUNDARY = "===1795312957129===";

  private final String root;
  private final String language;

  Client(int port, String language) {
    this.root = "http://127.0.0.1:" + port;
    this.language = language;
  }

  Caller.Answer get(String path) {
    return send(request(path).GET());
  }

  Caller.Answer post(String path, String... fields) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields))));
  }

  /// Sends it in parts, each with a media type of its own; `photo` null = without a file.
  Caller.Answer parts(String path, byte[] photo, String... fields) {
    var body = new ByteArrayOutputStream();
    for (int i = 0; i < fields.length; i += 2) {
      part(
          body,
          "name=\"" + fields[i] + "\"\r\nContent-Type: text/plain; charset=UTF-8",
          fields[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    if (photo.length > 0) {
      part(
          body,
          "name=\"media\"; filename=\"lamp.jpg\"\r\nContent-Type: image/jpeg\r\n"
              + "Content-Transfer-Encoding: binary",
          photo);
    }
    // that client puts one empty line too many before its end
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(root + path));
    return language.isEmpty() ? request : request.header("Accept-Language", language);
  }

  Caller.Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      return new Caller.Answer(
          response.statusCode(),
          new String(response.body(), StandardCharsets.UTF_8),
          "",
          response.body(),
          response.headers().firstValue("Content-Type").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] bytes) {
    String begin = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n";
    body.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(bytes);
    body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }

  static String encoded(String... fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return body.toString();
  }
}
