package org.linli.georeport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.map.Locating;
import org.linli.place.PlacePoint;
import org.linli.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 请求写法 — a request in the standard's fields: all of them, empty where nothing may be said.
@Component
class RequestWriter {

  private final Services services;
  private final Locating locating;
  private final String address;

  RequestWriter(Services services, Locating locating, @Value("${linli.address:}") String address) {
    this.services = services;
    this.locating = locating;
    this.address = address;
  }

  /// How the requests of one answer are written.
  ///
  /// @param notes what happened to each, for whoever asked for the extensions; null = nobody did
  Out.Each<PublicRequest> each(
      String county, Words words, @Nullable Map<UUID, List<PublicUpdate>> notes) {
    Function<String, Optional<PlacePoint>> points = locating.points(county);
    Map<String, String> names = new HashMap<>();
    Map<String, String> responsible = new HashMap<>();
    Map<String, String> states = new HashMap<>();
    return (out, r) -> {
      PlacePoint point = points.apply(r.path()).orElse(null);
      String name = names.computeIfAbsent(r.category(), code -> name(county, code, words));
      String agency =
          responsible.computeIfAbsent(r.category(), code -> services.responsible(county, code));
      String state =
          states.computeIfAbsent(r.state().name(), key -> words.t("matter.state." + key));
      out.text("service_request_id", r.number())
          .text("status", Status.of(r.state()))
          .text("status_notes", state)
          .text("service_name", name)
          .text("service_code", r.category())
          .text("description", r.words())
          .text("agency_responsible", agency)
          .text("service_notice", null)
          .text("requested_datetime", Moments.text(r.opened()))
          .text("updated_datetime", Moments.text(r.updated()))
          .text("expected_datetime", Moments.text(r.due()))
          .text("address", r.address())
          .text("address_id", r.path())
          .text("zipcode", null)
          .number("lat", point == null ? null : point.latitude())
          .number("long", point == null ? null : point.longitude())
          .text("media_url", r.photo() == null ? null : photo(county, r.photo()));
      if (notes != null) {
        out.inner("extended_attributes", more -> more.text("state", r.state().name()))
            .list(
                "notes",
                "note",
                notes.getOrDefault(r.id(), List.of()),
                (n, u) -> note(n, u, words));
      }
    };
  }

  /// The address of a photo on this server.
  String photo(String county, UUID id) {
    return address + "/a/" + county + "/" + id;
  }

  private static void note(Out out, PublicUpdate update, Words words) {
    out.text("datetime", Moments.text(update.at()))
        .text("description", update.words(words))
        .text("type", update.action().name());
  }

  private String name(String county, String code, Words words) {
    Category.Name name = services.name(county, code);
    return words.pick(name.zh(), name.en());
  }
}
