package org.linli.access;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.shared.Actor;
import org.linli.testing.LinliTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 接口对应测试 — whatever a form of a page does, a program can do: the twin of `/work/{county}/x` and of
/// `/x` is `/api/v1/{county}/x`, asks the same access and takes the same facts.
@LinliTest
class ApiTwinTests {

  private static final String API = "/api/v1/{county}";
  private static final Set<RequestMethod> WRITES =
      Set.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH, RequestMethod.DELETE);

  /// What belongs to one browser and has no twin.
  private static final Map<String, String> BROWSER_ONLY =
      Map.ofEntries(
          entry("/sign-in", "a program names itself in each request"),
          entry("/sign-in/code", "a program names itself in each request"),
          entry("/work/sign-in", "a program names itself in each request"),
          entry("/work/sign-in/code", "who owes a step signs in by the page only"),
          entry("/work/sign-in/password", "who owes a step signs in by the page only"),
          entry("/work/sign-in/factor", "who owes a step signs in by the page only"),
          entry("/work/{county}/standing-in", "a program names for whom in each request"),
          entry("/sign-out", "a program has no session to end"),
          entry("/setup/{token}", "the first three people choose their passwords themselves"),
          entry("/care", "a cookie of this browser"),
          entry("/language", "a cookie of this browser; programs send Accept-Language"),
          entry("/home", "a cookie of this browser"),
          entry("/open311/v2/requests.{format}", "a program's by an open standard"),
          entry("/open311/v2/servicerequestupdates.{format}", "a program's by an open standard"),
          entry("/open311/test/v2/requests.{format}", "a program's by an open standard"),
          entry(
              "/open311/test/v2/servicerequestupdates.{format}",
              "a program's by an open standard"));

  /// The three steps of reporting end in the same act as the desk's form.
  private static final Map<String, String> OTHER_ADDRESS = Map.of("/report", API + "/matters");

  /// Fields that only lead through the steps of a page.
  private static final Map<String, Set<String>> STEPS =
      Map.of(
          "/report", Set.of("go", "pick", "board", "code", "address", "position", "q", "asked"),
          "/work/{county}/matters", Set.of("asked", "compared"),
          "/work/{county}/boundaries", Set.of("geojson"),
          "/work/{county}/inbox/dispatches", Set.of("back"),
          "/work/{county}/boards/moves/{action}", Set.of("back"),
          "/work/{county}/boards/prints", Set.of("back"));

  /// The photos of a form are sent here first; the act names their ids.
  private static final Set<String> PROGRAMS_ONLY = Set.of(API + "/attachments");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private MockMvcTester web;

  /// 一个动作 — one page action with the method that answers it.
  private record Action(String path, HandlerMethod method) {}

  @Test
  void everyFormActionHasATwinThatTakesTheSame() throws UnsupportedEncodingException {
    Map<String, Object> document = document();
    List<Action> actions = actions(false);

    assertThat(actions).hasSizeGreaterThan(25);
    assertThat(actions.stream().flatMap(action -> flaws(action, document).stream())).isEmpty();
  }

  @Test
  void everyWriteOfTheApiIsAFormOfSomePage() {
    Set<String> twins = new TreeSet<>(PROGRAMS_ONLY);
    actions(false).forEach(action -> twin(action.path()).ifPresent(twins::add));

    assertThat(actions(true)).extracting(Action::path).isSubsetOf(twins);
  }

  @Test
  void noExceptionOutlivesItsPage() {
    List<String> pages = actions(false).stream().map(Action::path).toList();

    assertThat(pages).containsAll(BROWSER_ONLY.keySet()).containsAll(OTHER_ADDRESS.keySet());
    assertThat(pages).containsAll(STEPS.keySet());
  }

  @Test
  void aFormWithoutATwinIsNamedAndOneThatKnowsMoreToo() throws Exception {
    var lonely = lonely("whistle");
    var curious = lonely("open");

    assertThat(flaws(new Action("/work/{county}/whistles", lonely), document()))
        .containsExactly("/work/{county}/whistles: no POST /api/v1/{county}/whistles");
    assertThat(flaws(new Action("/work/{county}/boards", curious), document()))
        .containsExactly("/work/{county}/boards: the twin does not take [colour]");
    assertThat(flaws(new Action("/work/{county}/places", lonely), document()))
        .contains("/work/{county}/places: the twin is done once by its key, the form has no tx");
    assertThat(sameAccess("/work/{county}/inbox/dispatches", API + "/persons/{id}/clear-views"))
        .isFalse();
  }

  /// 反例 — forms nobody paired.
  @Controller
  private static final class Lonely {

    @PostMapping("/work/{county}/whistles")
    String whistle(@RequestParam String name) {
      return name;
    }

    @PostMapping("/work/{county}/boards")
    String open(
        @RequestParam UUID place, @RequestParam UUID tx, @RequestParam String colour, Actor actor) {
      return place + colour + tx + actor.name();
    }
  }

  private static HandlerMethod lonely(String name) {
    return Arrays.stream(Lonely.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .map(method -> new HandlerMethod(new Lonely(), method))
        .findFirst()
        .orElseThrow();
  }

  private List<String> flaws(Action action, Map<String, Object> document) {
    Optional<String> named = twin(action.path());
    if (named.isEmpty()) {
      return List.of();
    }
    String twin = named.get();
    Map<String, Object> operation = at(at(at(document, "paths"), twin), "post");
    if (operation.isEmpty()) {
      return List.of(action.path() + ": no POST " + twin);
    }
    List<String> flaws = new ArrayList<>();
    if (!sameAccess(action.path(), twin)) {
      flaws.add(action.path() + ": other people may use the twin");
    }
    Set<String> taken = taken(operation, document);
    Set<String> asked = asked(action.method());
    if (taken.contains("Idempotency-Key") && !asked.contains("tx")) {
      flaws.add(action.path() + ": the twin is done once by its key, the form has no tx");
    }
    asked.removeAll(STEPS.getOrDefault(action.path(), Set.of()));
    asked.remove("tx");
    asked.removeAll(taken);
    if (!asked.isEmpty()) {
      flaws.add(action.path() + ": the twin does not take " + asked);
    }
    return flaws;
  }

  private static Optional<String> twin(String page) {
    if (BROWSER_ONLY.containsKey(page)) {
      return Optional.empty();
    }
    String rest = page.startsWith("/work/{county}") ? page.substring(14) : page;
    return Optional.of(OTHER_ADDRESS.getOrDefault(page, API + rest));
  }

  // one twin may serve two pages: then everybody who may use either may use it
  private static boolean sameAccess(String page, String twin) {
    Set<?> pages =
        OTHER_ADDRESS.containsValue(twin)
            ? parts(OTHER_ADDRESS.keySet().iterator().next())
            : parts(page);
    return pages.containsAll(parts(page)) && pages.equals(parts(twin));
  }

  private static Set<?> parts(String path) {
    return AccessTable.rows().stream()
        .filter(row -> row.endpoint().equals(HttpMethod.POST + " " + path))
        .findFirst()
        .map(AccessRow::parts)
        .orElseThrow(() -> new AssertionError("no row for " + path));
  }

  private static Set<String> asked(HandlerMethod method) {
    Set<String> names = new TreeSet<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      Class<?> type = parameter.getParameterType();
      RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
      if (files(parameter)) {
        names.add("photos");
      } else if (named != null) {
        assertThat(type).as("%s takes whatever comes", method).isNotEqualTo(Map.class);
        names.add(named.name().isEmpty() ? name(parameter) : named.name());
      } else if (type.isRecord()
          && !type.equals(Actor.class)
          && !parameter.hasParameterAnnotation(PathVariable.class)) {
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
      } else {
        assertThat(type.getName())
            .as("a field of the form without an annotation: %s", method)
            .matches(
                parameter.hasParameterAnnotation(PathVariable.class)
                    ? ".*"
                    : "jakarta\\.servlet.*|.*RedirectAttributes|"
                        + Model.class.getName()
                        + "|"
                        + Actor.class.getName());
      }
    }
    return names;
  }

  private static boolean files(MethodParameter parameter) {
    return parameter
        .getGenericParameterType()
        .getTypeName()
        .contains(MultipartFile.class.getName());
  }

  private static String name(MethodParameter parameter) {
    return String.valueOf(parameter.getParameter().getName());
  }

  private static Set<String> taken(Map<String, Object> operation, Map<String, Object> document) {
    Set<String> names = new TreeSet<>();
    if (operation.get("parameters") instanceof List<?> parameters) {
      parameters.forEach(each -> names.add(String.valueOf(((Map<?, ?>) each).get("name"))));
    }
    Map<String, Object> content = at(at(operation, "requestBody"), "content");
    if (content.containsKey("text/csv")
        || content.containsKey("application/zip")
        || content.containsKey("application/geo+json")) {
      // the file of the form is the body itself
      names.add("photos");
    }
    Map<String, Object> schema = at(at(content, "application/json"), "schema");
    String reference = String.valueOf(schema.getOrDefault("$ref", ""));
    if (!reference.isEmpty()) {
      String type = reference.substring(reference.lastIndexOf('/') + 1);
      schema = at(at(at(document, "components"), "schemas"), type);
    }
    names.addAll(at(schema, "properties").keySet());
    return names;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> map, String key) {
    return map.get(key) instanceof Map<?, ?> inner ? (Map<String, Object>) inner : Map.of();
  }

  private List<Action> actions(boolean ofTheApi) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.linli."))
        .filter(
            entry ->
                entry.getKey().getMethodsCondition().getMethods().stream()
                    .anyMatch(WRITES::contains))
        .flatMap(
            entry ->
                entry.getKey().getPatternValues().stream()
                    .map(path -> new Action(AccessRow.plain(path), entry.getValue())))
        .filter(action -> action.path().startsWith("/api/") == ofTheApi)
        .toList();
  }

  private Map<String, Object> document() throws UnsupportedEncodingException {
    String text = web.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();
    return JsonPath.read(text, "$");
  }
}
