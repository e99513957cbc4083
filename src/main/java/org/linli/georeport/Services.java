package org.linli.georeport;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.category.Category;
import org.linli.category.CategoryClass;
import org.linli.category.Question;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 服务目录 — the county's categories as services, their questions as attributes: the one definition
/// that also makes the resident's form.
@Component
class Services {

  private static final String REALTIME = "realtime";
  private static final String BATCH = "batch";
  private static final String BLACKBOX = "blackbox";

  private final Categories categories;
  private final Catalogue catalogue;

  Services(Categories categories, Catalogue catalogue) {
    this.categories = categories;
    this.catalogue = catalogue;
  }

  /// What can be requested: everything but what is not ours.
  List<Category> all(String county) {
    return categories.all(county).stream().filter(c -> c.stop() == null).toList();
  }

  /// One category of today; [Fault] 404 for any other.
  Category find(String county, String code) {
    return categories
        .find(county, code)
        .orElseThrow(() -> Fault.missing("georeport.fault.service", code));
  }

  /// True for a category of today or of the past.
  boolean known(String county, String code) {
    return categories.find(county, code).isPresent()
        || !categories.name(county, code).zh().equals(code);
  }

  /// The name of a category, also of one that no longer holds.
  Category.Name name(String county, String code) {
    return categories.name(county, code);
  }

  /// 责任单位 in words, empty where nobody wrote it down.
  String responsible(String county, String code) {
    return categories.find(county, code).map(Category::responsible).orElse("");
  }

  /// Writes a service of a list.
  ///
  /// @param held whoever asks gets the number when the desk has accepted a request
  void write(Out out, Category c, Words words, boolean held) {
    Map<String, CategoryClass> classes =
        catalogue.classes().stream().collect(Collectors.toMap(CategoryClass::code, each -> each));
    CategoryClass group = classes.get(c.classCode());
    out.text("service_code", c.code())
        .text("service_name", words.pick(c.nameZh(), c.nameEn()))
        .text("description", description(c, words))
        .flag("metadata", !c.questions().isEmpty())
        .text("type", c.aboutPersons() ? BLACKBOX : held ? BATCH : REALTIME)
        .text("keywords", c.number())
        .text("group", group == null ? "" : words.pick(group.nameZh(), group.nameEn()));
  }

  /// Writes the definition of a service; for what is not ours the words whom to call, which nobody
  /// answers.
  void define(Out out, Category c, Words words) {
    out.text("service_code", c.code());
    Category.Stop stop = c.stop();
    if (stop == null) {
      out.list(
          "attributes",
          "attribute",
          c.questions(),
          (each, q) -> attribute(each, q, c.questions().indexOf(q) + 1, words));
    } else {
      String call = words.pick(stop.zh(), stop.en()) + " " + stop.phone();
      out.list("attributes", "attribute", List.of(call), (each, text) -> notice(each, text));
    }
  }

  private static String description(Category c, Words words) {
    return c.anonymousAllowed()
        ? c.acceptRule()
        : (c.acceptRule() + " " + words.t("georeport.service.named")).strip();
  }

  private static void notice(Out out, String text) {
    out.flag("variable", false)
        .text("code", "0")
        .text("datatype", "text")
        .flag("required", false)
        .text("datatype_description", "")
        .number("order", 1)
        .text("description", text)
        .list("values", "value", List.<String>of(), (each, none) -> {});
  }

  private static void attribute(Out out, Question q, int order, Words words) {
    out.flag("variable", true)
        .text("code", q.code())
        .text("datatype", datatype(q.kind()))
        .flag("required", q.required())
        .text("datatype_description", words.t("georeport.datatype." + q.kind()))
        .number("order", order)
        .text("description", words.pick(q.zh(), q.en()))
        .list(
            "values",
            "value",
            q.choices(),
            (each, choice) ->
                each.text("key", choice.zh()).text("name", words.pick(choice.zh(), choice.en())));
  }

  /// The standard's word for a kind of question.
  static String datatype(Question.Kind kind) {
    return switch (kind) {
      case TEXT -> "string";
      case NUMBER -> "number";
      case DATE -> "datetime";
      case ONE -> "singlevaluelist";
      case SEVERAL -> "multivaluelist";
    };
  }
}
