package org.linli.georeport;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/// 接口说明 — what an endpoint takes, written into the description of all endpoints: the clients of the
/// standard send what they like, so that no signature says it.
@Component
class Description implements OperationCustomizer {

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("jurisdiction_id", "county; may be left out where key, id or point tell it"),
          Map.entry("api_key", "key of a partner"),
          Map.entry("lat", "degrees of WGS 84, together with long"),
          Map.entry("long", "degrees of WGS 84, together with lat"),
          Map.entry("service_request_id", "in a list comma-separated, then nothing else counts"),
          Map.entry("service_code", "of the list of services; to filter by, comma-separated"),
          Map.entry("status", "open or closed, comma-separated; of an update also its finer words"),
          Map.entry("start_date", "first moment, at most 90 days before end_date"),
          Map.entry("end_date", "moment after the last; now when not given"),
          Map.entry("updated_after", "changed after this moment"),
          Map.entry("updated_before", "changed before this moment"),
          Map.entry("bbox", "minLat,minLong,maxLat,maxLong"),
          Map.entry("page", "from 1 on"),
          Map.entry("page_size", "1 to 1,000"),
          Map.entry("extensions", "true adds notes, what happened to each request"),
          Map.entry("address_string", "instead of lat and long"),
          Map.entry("address_id", "instead of lat and long: the path of a place"),
          Map.entry("attribute[CODE]", "an answer to a question; attribute[CODE][] for several"),
          Map.entry("description", "at most 4,000 letters"),
          Map.entry("media_url", "may be repeated"),
          Map.entry("media", "photos; any name of a part will do"),
          Map.entry("update_id", "the client's own, the same id is the same update"),
          Map.entry("updated_datetime", "ISO 8601 with a zone; now when not given"));

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    @Nullable Takes takes = method.getMethodAnnotation(Takes.class);
    if (takes == null) {
      return operation;
    }
    for (Parameter each : operation.getParameters()) {
      if (each.getName().equals("format")) {
        each.setSchema(new StringSchema()._enum(List.of("xml", "json")));
      }
    }
    if (method.hasMethodAnnotation(PostMapping.class)) {
      operation.setRequestBody(form(takes.value()));
    } else {
      for (String name : takes.value()) {
        operation.addParametersItem(
            new QueryParameter().name(name).schema(schema(name)).description(WORDS.get(name)));
      }
    }
    return operation;
  }

  private static RequestBody form(String[] names) {
    Schema<?> fields = new ObjectSchema();
    for (String name : names) {
      fields.addProperty(name, schema(name).description(WORDS.get(name)));
    }
    MediaType media = new MediaType().schema(fields);
    return new RequestBody()
        .content(
            new Content()
                .addMediaType("application/x-www-form-urlencoded", media)
                .addMediaType("multipart/form-data", media));
  }

  private static Schema<?> schema(String name) {
    return switch (name) {
      case "lat", "long" -> new NumberSchema();
      case "page", "page_size" -> new IntegerSchema().minimum(BigDecimal.ONE);
      case "start_date", "end_date", "updated_after", "updated_before", "updated_datetime" ->
          new DateTimeSchema();
      case "extensions" -> new BooleanSchema();
      case "media_url" -> new ArraySchema().items(new StringSchema());
      case "media" -> new ArraySchema().items(new BinarySchema());
      default -> new StringSchema();
    };
  }
}
