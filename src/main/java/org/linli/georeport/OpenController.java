package org.linli.georeport;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 开放接口查询 — what everybody may read by the standard: services, requests and how they go on. The
/// test address answers alike.
@RestController
@RequestMapping({"/open311/v2", "/open311/test/v2"})
class OpenController {

  private static final int MOST_AT_ONCE = 20_000;

  private final Jurisdictions jurisdictions;
  private final Services services;
  private final PublicRequests requests;
  private final PublicUpdates updates;
  private final OpenAnswers answers;
  private final Clock clock;

  OpenController(
      Jurisdictions jurisdictions,
      Services services,
      PublicRequests requests,
      PublicUpdates updates,
      OpenAnswers answers,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.services = services;
    this.requests = requests;
    this.updates = updates;
    this.answers = answers;
    this.clock = clock;
  }

  /// Where the endpoints are.
  @Takes({})
  @GetMapping("/discovery.{format}")
  ResponseEntity<byte[]> discovery(@PathVariable String format, HttpServletRequest request) {
    return answers.discovery(Format.of(format), request);
  }

  /// What can be requested.
  @Takes({"jurisdiction_id", "lat", "long", "api_key"})
  @GetMapping("/services.{format}")
  ResponseEntity<byte[]> services(@PathVariable String format, HttpServletRequest request) {
    Format form = Format.of(format);
    Given given = new Given(request);
    String county = jurisdictions.of(given, "");
    boolean held = answers.partner(given).map(Partner::held).orElse(false);
    Words words = answers.words(request);
    List<Category> all = services.all(county);
    if (all.isEmpty()) {
      // a short list by mistake makes clients forget what they know
      throw Fault.missing("georeport.fault.noServices", county);
    }
    return form.list("services", "service", all, (out, c) -> services.write(out, c, words, held));
  }

  /// The questions of a service.
  @Takes({"jurisdiction_id", "lat", "long"})
  @GetMapping("/services/{code}.{format}")
  ResponseEntity<byte[]> service(
      @PathVariable String code, @PathVariable String format, HttpServletRequest request) {
    Format form = Format.of(format);
    String county = jurisdictions.of(new Given(request), "");
    Category category = services.find(county, code);
    Words words = answers.words(request);
    return form.object("service_definition", out -> services.define(out, category, words));
  }

  /// Requests of at most 90 days, 1,000 a page.
  @Takes({
    "jurisdiction_id",
    "service_request_id",
    "service_code",
    "status",
    "start_date",
    "end_date",
    "updated_after",
    "updated_before",
    "bbox",
    "page",
    "page_size",
    "extensions"
  })
  @GetMapping("/requests.{format}")
  ResponseEntity<byte[]> requests(@PathVariable String format, HttpServletRequest request) {
    Format form = Format.of(format);
    Given given = new Given(request);
    RequestFilter filter = RequestFilter.of(given, clock.instant());
    String county = jurisdictions.of(given, filter.ids().isEmpty() ? "" : filter.ids().getFirst());
    answers.reading(given, county, request);
    for (String code : filter.services()) {
      if (!services.known(county, code)) {
        throw Fault.missing("georeport.fault.service", code);
      }
    }
    return written(form, county, requests.list(county, filter), filter.extended(), request);
  }

  /// One request.
  @Takes({"jurisdiction_id", "extensions"})
  @GetMapping("/requests/{id}.{format}")
  ResponseEntity<byte[]> request(
      @PathVariable String id, @PathVariable String format, HttpServletRequest request) {
    Format form = Format.of(format);
    Given given = new Given(request);
    String county = jurisdictions.of(given, id);
    answers.reading(given, county, request);
    PublicRequest found =
        requests.find(county, id).orElseThrow(() -> Fault.missing("georeport.fault.request", id));
    boolean extended = given.one("extensions").equals("true");
    return written(form, county, List.of(found), extended, request);
  }

  /// The number behind a token, when there is one.
  @Takes("jurisdiction_id")
  @GetMapping("/tokens/{token}.{format}")
  ResponseEntity<byte[]> token(
      @PathVariable String token, @PathVariable String format, HttpServletRequest request) {
    Format form = Format.of(format);
    Given given = new Given(request);
    String county = jurisdictions.of(given, token);
    answers.reading(given, county, request);
    String number = answers.number(county, token);
    return form.list(
        "service_requests",
        "request",
        List.of(token),
        (out, each) -> {
          // not ready is known by what is not there
          if (!number.isEmpty()) {
            out.text("service_request_id", number);
          }
          out.text("token", each);
        });
  }

  /// How requests went on. Some clients ask for the updates of a day and know no pages: without
  /// `page` and `page_size` they get all of a busy day at once.
  @Takes({"jurisdiction_id", "api_key", "start_date", "end_date", "page", "page_size"})
  @GetMapping("/servicerequestupdates.{format}")
  ResponseEntity<byte[]> updates(@PathVariable String format, HttpServletRequest request) {
    Format form = Format.of(format);
    Given given = new Given(request);
    String key = given.key();
    String county = jurisdictions.of(given, key);
    answers.reading(given, county, request);
    Instant[] span = RequestFilter.span(given, clock.instant());
    boolean paged = !given.one("page").isEmpty() || !given.one("page_size").isEmpty();
    int page = Math.max(RequestFilter.number(given, "page", 1, 1_000_000), 1) - 1;
    int size = RequestFilter.number(given, "page_size", RequestFilter.MOST, Integer.MAX_VALUE);
    int most = paged ? Math.clamp(size, 1, RequestFilter.MOST) : MOST_AT_ONCE;
    List<PublicUpdate> found = updates.between(county, span[0], span[1], page, most);
    Words words = answers.words(request);
    return form.list(
        "service_request_updates",
        "request_update",
        found,
        (out, update) -> OpenAnswers.update(out, update, words));
  }

  private ResponseEntity<byte[]> written(
      Format form,
      String county,
      List<PublicRequest> found,
      boolean extended,
      HttpServletRequest request) {
    @Nullable Map<UUID, List<PublicUpdate>> notes =
        extended ? updates.of(county, found.stream().map(PublicRequest::id).toList()) : null;
    return form.list(
        "service_requests", "request", found, answers.each(county, answers.words(request), notes));
  }
}
