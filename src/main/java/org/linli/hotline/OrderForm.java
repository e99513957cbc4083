package org.linli.hotline;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 工单表单 — an order as the hotline says it, by hand, by program or as a line of a list; every field
/// is a text as it stands there.
///
/// @param source the platform it comes from, `12345` when nothing is said
/// @param class1 to `class5` the hotline's own classes
/// @param community name of the community, where the address does not say it
/// @param place path of the place, for programs that know ours
/// @param category code of a category, for programs that know ours
public record OrderForm(
    @Nullable String orderNumber,
    @Nullable String source,
    @Nullable String acceptKind,
    @Nullable String operator,
    @Nullable String origin,
    @Nullable String callKind,
    @Nullable String enteredAt,
    @Nullable String receivedAt,
    @Nullable String class1,
    @Nullable String class2,
    @Nullable String class3,
    @Nullable String class4,
    @Nullable String class5,
    @Nullable String orderKind,
    @Nullable String contact,
    @Nullable String phone,
    @Nullable String community,
    @Nullable String address,
    @Nullable String description,
    @Nullable String opinion,
    @Nullable String dueAt,
    @Nullable String urgency,
    @Nullable String secret,
    @Nullable String answerWanted,
    @Nullable String place,
    @Nullable String category,
    @Nullable UUID tx) {

  static final String USUAL_SOURCE = "12345";

  /// The order in a line of a list, by field.
  public static OrderForm of(Map<String, String> line) {
    return new OrderForm(
        line.get("orderNumber"),
        line.get("source"),
        line.get("acceptKind"),
        line.get("operator"),
        line.get("origin"),
        line.get("callKind"),
        line.get("enteredAt"),
        line.get("receivedAt"),
        line.get("class1"),
        line.get("class2"),
        line.get("class3"),
        line.get("class4"),
        line.get("class5"),
        line.get("orderKind"),
        line.get("contact"),
        line.get("phone"),
        line.get("community"),
        line.get("address"),
        line.get("description"),
        line.get("opinion"),
        line.get("dueAt"),
        line.get("urgency"),
        line.get("secret"),
        line.get("answerWanted"),
        line.get("place"),
        line.get("category"),
        null);
  }

  String from() {
    String said = text(source);
    return said.isEmpty() ? USUAL_SOURCE : said;
  }

  /// The hotline's own classes from the first down, with a stroke between.
  String classes() {
    return String.join(
        "/",
        Stream.of(class1, class2, class3, class4, class5)
            .filter(Objects::nonNull)
            .map(OrderForm::text)
            .filter(each -> !each.isEmpty())
            .map(each -> each.replace("/", "／"))
            .toList());
  }

  /// Everything that was said, for the digest of a submit.
  String said() {
    List<@Nullable String> parts =
        java.util.Arrays.asList(
            orderNumber,
            from(),
            acceptKind,
            operator,
            origin,
            callKind,
            enteredAt,
            receivedAt,
            classes(),
            orderKind,
            contact,
            phone,
            community,
            address,
            description,
            opinion,
            dueAt,
            urgency,
            secret,
            answerWanted,
            place,
            category);
    return parts.toString();
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
