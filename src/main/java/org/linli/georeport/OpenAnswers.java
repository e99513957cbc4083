package org.linli.georeport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 公开回答 — what the answers for everybody have in common: who asks, in which words, and where this
/// server is.
@Component
class OpenAnswers {

  private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
  // the day this contract was last changed
  private static final String CHANGED = "2026-11-23T00:00:00+08:00";

  private final Keys keys;
  private final ReceivedStore received;
  private final RequestWriter writer;
  private final Tongue tongue;
  private final String address;

  OpenAnswers(
      Keys keys,
      ReceivedStore received,
      RequestWriter writer,
      Tongue tongue,
      @Value("${linli.address:}") String address) {
    this.keys = keys;
    this.received = received;
    this.writer = writer;
    this.tongue = tongue;
    this.address = address;
  }

  /// 入口 — one endpoint of the discovery.
  private record Endpoint(String url, String type) {}

  Words words(HttpServletRequest request) {
    return tongue.names(request);
  }

  /// Whose key came along, if a right one did.
  Optional<Partner> partner(Given given) {
    return keys.find(given.key());
  }

  void reading(Given given, String county, HttpServletRequest request) {
    keys.reading(given.key(), county, request.getRemoteAddr());
  }

  Out.Each<PublicRequest> each(
      String county, Words words, @Nullable Map<UUID, List<PublicUpdate>> notes) {
    return writer.each(county, words, notes);
  }

  /// The public number behind a token, empty while there is none; [Fault] 404 for an unknown token.
  String number(String county, String token) {
    return Received.id(county, token)
        .flatMap(id -> received.number(county, id))
        .orElseThrow(() -> Fault.missing("georeport.fault.token", token));
  }

  /// Exactly the bare media type: a validator compares it letter by letter.
  ResponseEntity<byte[]> discovery(Format format, HttpServletRequest request) {
    Words words = tongue.names(request);
    String here =
        address.isBlank()
            ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
            : address;
    var endpoints =
        List.of(
            new Endpoint(here + "/open311/v2/", "production"),
            new Endpoint(here + "/open311/test/v2/", "test"));
    byte[] body =
        Out.object(
            format,
            "discovery",
            out ->
                out.text("changeset", CHANGED)
                    .text("contact", words.t("georeport.discovery.contact", here))
                    .text("key_service", words.t("georeport.discovery.key"))
                    .list("endpoints", "endpoint", endpoints, OpenAnswers::endpoint));
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(format.media())).body(body);
  }

  private static void endpoint(Out out, Endpoint endpoint) {
    out.text("specification", SPECIFICATION)
        .text("url", endpoint.url())
        .text("changeset", CHANGED)
        .text("type", endpoint.type())
        .texts("formats", "format", List.of(Format.XML.media(), Format.JSON.media()));
  }

  static void update(Out out, PublicUpdate update, Words words) {
    out.text("update_id", update.id())
        .text("service_request_id", update.number())
        .text("status", Status.fine(update.action(), update.state()))
        .text("updated_datetime", Moments.text(update.at()))
        .text("description", update.words(words))
        .text("media_url", null)
        .text("external_status_code", update.state().name());
  }
}
