package org.linli.georeport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Category;
import org.linli.category.Question;
import org.linli.matter.Report;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.linli.shared.Time;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 转为上报 — what a client says becomes a report as a resident would have made it.
@Component
class Filing {

  private static final int LONGEST = 4000;

  private final Services services;
  private final Spots spots;
  private final Pages pages;

  Filing(Services services, Spots spots, Pages pages) {
    this.services = services;
    this.spots = spots;
    this.pages = pages;
  }

  /// Who acts: nobody's account, known in the journal by the partner's id.
  static Actor actor(Partner partner) {
    Actor guest = Actor.guest(partner.county());
    return new Actor(partner.id(), guest.part(), partner.name(), Scope.nothing(partner.county()));
  }

  /// The report, not checked yet, without photos.
  Report report(Partner partner, Given given) {
    String code = given.one("service_code");
    if (code.isEmpty()) {
      throw Fault.bad("georeport.fault.required", "service_code");
    }
    Category category = services.find(partner.county(), code);
    Spot spot = spots.of(partner.county(), given);
    String name = name(given.one("first_name"), given.one("last_name"));
    String phone = given.one("phone");
    return new Report(
        spot.path(),
        category.code().equals("SUGGESTION") ? Report.Kind.SUGGESTION : Report.Kind.PROBLEM,
        code,
        text(given, category, spot),
        Report.Channel.PARTNER,
        blankToNull(name),
        blankToNull(phone),
        name.isEmpty() && phone.isEmpty(),
        false,
        List.of(),
        answers(given, category));
  }

  /// The same with photos taken in.
  static Report with(Report r, List<UUID> photos) {
    return new Report(
        r.placePath(),
        r.kind(),
        r.category(),
        r.text(),
        r.channel(),
        r.name(),
        r.phone(),
        r.anonymous(),
        r.nameToChiefs(),
        photos,
        r.answers());
  }

  // what a place cannot hold, a point or an address, is said to the desk in words
  private String text(Given given, Category category, Spot spot) {
    String said = given.one("description");
    if (said.length() > LONGEST) {
      throw new Invalid("text", "web.tooLong");
    }
    Words words = pages.words(Locale.SIMPLIFIED_CHINESE);
    List<String> lines = new ArrayList<>();
    lines.add(said.isEmpty() ? category.nameZh() : said);
    if (!spot.said().isEmpty()) {
      lines.add(words.t("georeport.said.where", spot.said()));
    }
    given.all("media_url").stream()
        .map(url -> words.t("georeport.said.media", url))
        .forEach(lines::add);
    return String.join("\n", lines);
  }

  // what is no question of ours is left alone: clients send numbers of their own along
  private static Map<String, List<String>> answers(Given given, Category category) {
    Map<String, List<String>> sent = given.attributes();
    Map<String, List<String>> answers = new HashMap<>();
    for (Question question : category.questions()) {
      List<String> values = sent.getOrDefault(question.code(), List.of());
      answers.put(
          question.code(),
          question.kind() == Question.Kind.DATE
              ? values.stream().map(Filing::day).toList()
              : values);
    }
    return answers;
  }

  private static String day(String moment) {
    return Moments.read(moment).map(at -> Time.day(at).toString()).orElse(moment);
  }

  // 张 三 is 张三, Ada Lovelace stays apart
  private static String name(String first, String last) {
    boolean chinese = (first + last).codePoints().anyMatch(Character::isIdeographic);
    return chinese
        ? last + first
        : String.join(" ", Stream.of(first, last).filter(part -> !part.isEmpty()).toList());
  }

  private static @Nullable String blankToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
