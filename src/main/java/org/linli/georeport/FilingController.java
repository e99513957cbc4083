package org.linli.georeport;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// 开放接口提交 — what a partner sends by the standard, urlencoded or multipart. The test address checks
/// everything and keeps nothing.
@RestController
@RequestMapping({"/open311/v2", "/open311/test/v2"})
class FilingController {

  private final Keys keys;
  private final Jurisdictions jurisdictions;
  private final Receiving receiving;
  private final Updates updates;
  private final Services services;
  private final Tongue tongue;

  FilingController(
      Keys keys,
      Jurisdictions jurisdictions,
      Receiving receiving,
      Updates updates,
      Services services,
      Tongue tongue) {
    this.keys = keys;
    this.jurisdictions = jurisdictions;
    this.receiving = receiving;
    this.updates = updates;
    this.services = services;
    this.tongue = tongue;
  }

  /// A new request.
  @Takes({
    "api_key",
    "jurisdiction_id",
    "service_code",
    "lat",
    "long",
    "address_string",
    "address_id",
    "attribute[CODE]",
    "description",
    "first_name",
    "last_name",
    "phone",
    "media_url",
    "media"
  })
  @PostMapping("/requests.{format}")
  ResponseEntity<byte[]> file(
      @PathVariable String format,
      @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
      HttpServletRequest request) {
    Format form = Format.of(format);
    Given given = new Given(request);
    Partner partner = keys.writing(given.key());
    jurisdictions.of(given, partner);
    Receiving.Receipt receipt =
        isTest(request)
            ? receiving.look(partner, given)
            : receiving.take(partner, given, files(request), key);
    Words words = tongue.names(request);
    Category category = services.find(partner.county(), receipt.report().category());
    return form.list(
        "service_requests",
        "request",
        List.of(receipt),
        (out, each) -> write(out, each, category, words));
  }

  /// What the reporter says afterwards.
  @Takes({
    "api_key",
    "jurisdiction_id",
    "service_request_id",
    "update_id",
    "status",
    "updated_datetime",
    "description",
    "media_url"
  })
  @PostMapping("/servicerequestupdates.{format}")
  ResponseEntity<byte[]> update(@PathVariable String format, HttpServletRequest request) {
    Format form = Format.of(format);
    Given given = new Given(request);
    Partner partner = keys.writing(given.key());
    jurisdictions.of(given, partner);
    String id = isTest(request) ? updates.look(partner, given) : updates.take(partner, given);
    return form.list(
        "service_request_updates",
        "request_update",
        List.of(id),
        (out, each) -> out.text("update_id", each));
  }

  private static void write(Out out, Receiving.Receipt receipt, Category category, Words words) {
    if (receipt.number() != null) {
      out.text("service_request_id", receipt.number());
    } else {
      out.text("token", receipt.token());
    }
    out.text("service_notice", notice(receipt, category, words)).text("account_id", null);
  }

  private static String notice(Receiving.Receipt receipt, Category category, Words words) {
    List<String> notices = new ArrayList<>();
    if (category.urgent()) {
      notices.add(words.t("georeport.notice.urgent"));
    }
    if (receipt.similar() > 0) {
      notices.add(words.t("georeport.notice.similar", receipt.similar()));
    }
    return String.join(" ", notices);
  }

  private static boolean isTest(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/open311/test/");
  }

  // every client calls the parts of its photos otherwise
  private static List<MultipartFile> files(HttpServletRequest request) {
    @Nullable MultipartHttpServletRequest parts =
        WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    return parts == null
        ? List.of()
        : parts.getMultiFileMap().values().stream().flatMap(List::stream).toList();
  }
}
