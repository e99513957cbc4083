package org.linli.whistle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.linli.matter.Brought;
import org.linli.matter.MatterAction;
import org.linli.matter.Walk;
import org.linli.organisation.OrganisationFacts;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.Scope;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// 现场 — branches that touch a wire, in the hands of the community's desk since Tuesday at ten, and
/// the departments that can be called.
final class Scene {

  /// A Tuesday at ten in the morning.
  static final Instant TUESDAY = Instant.parse("2026-11-24T02:00:00Z");

  static final String POWER = "青川供电服务所";
  static final String GARDEN = "桃源区园林绿化处";

  final Walk walk;
  final Actor street;
  final Actor county;
  final String number;
  private final Whistles whistles;
  private final WhistleViews views;
  private final Organisations organisations;
  private final Places places;
  private final Map<String, UUID> departments = new HashMap<>();

  private Scene(AutowireCapableBeanFactory beans) {
    whistles = beans.getBean(Whistles.class);
    views = beans.getBean(WhistleViews.class);
    organisations = beans.getBean(Organisations.class);
    places = beans.getBean(Places.class);
    walk = Walk.begin(beans);
    street = walk.here().member(OrganisationKind.STREET_DESK);
    county = walk.here().member(OrganisationKind.COUNTY_DESK);
    department(POWER);
    department(GARDEN);
    number = inHand();
  }

  static Scene build(AutowireCapableBeanFactory beans) {
    return new Scene(beans);
  }

  /// Another matter in the hands of the community's desk.
  String inHand() {
    String fresh = walk.report("OTHER");
    Actor desk = walk.community();
    if (walk.only(fresh).state().name().equals("REPORTED")) {
      walk.act(desk, fresh, MatterAction.ACCEPT, Brought.nothing());
    }
    walk.act(desk, fresh, MatterAction.DISPATCH, Brought.assignee("COMMUNITY_DESK"));
    walk.act(desk, fresh, MatterAction.TAKE, Brought.nothing());
    return fresh;
  }

  UUID id(String department) {
    return Objects.requireNonNull(departments.get(department));
  }

  /// A member of a department, as he is signed in.
  Actor member(String department) {
    return new Actor(
        Id.fresh(),
        AccountPart.HANDLER,
        department,
        new Scope(
            walk.here().county(), List.of(), Set.of(id(department)), Set.of(), null, Set.of()));
  }

  WhistleForm form(String occasion, String lead, String... called) {
    return new WhistleForm(
        occasion,
        Arrays.stream(called).map(each -> id(each).toString()).toList(),
        lead.isEmpty() ? "" : id(lead).toString(),
        "树枝碰到高压线，请到场处置",
        null);
  }

  /// The community calls the power company's office, which leads, and the gardeners.
  void blow(String occasion) {
    whistles.blow(walk.community(), number, 1, form(occasion, POWER, POWER, GARDEN), Id.fresh());
  }

  void move(Actor actor, String department, WhistleAction action, CallForm form) {
    whistles.move(actor, call(department).id(), action.name(), form, Id.fresh());
  }

  /// The latest call to a department, as the county's desk sees it.
  Seen call(String department) {
    return lines().stream()
        .filter(line -> line.organisation().equals(department))
        .map(line -> new Seen(UUID.fromString(line.id()), line))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  /// 所见 — a call with its id.
  record Seen(UUID id, WhistlePages.Line line) {}

  List<WhistlePages.Line> lines() {
    return item().whistles().stream().flatMap(each -> each.calls().stream()).toList();
  }

  WhistlePages.Item item() {
    return views.around(county, number).items().getFirst();
  }

  WhistlePages.Item item(Actor actor) {
    return views.around(actor, number).items().getFirst();
  }

  /// Comes, does its part and is done.
  void serve(String department) {
    Actor member = member(department);
    move(member, department, WhistleAction.ACCEPT, CallForm.nothing());
    move(member, department, WhistleAction.REPORT_IN, CallForm.nothing());
    move(member, department, WhistleAction.FINISH, CallForm.note("修剪完毕"));
  }

  /// Refused, for this reason.
  static void refused(ThrowingCallable act, String reason) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            WhistleRefused.class, e -> assertThat(e.key()).isEqualTo("whistle.refused." + reason));
  }

  /// Invalid at this field, for this reason.
  static void wrong(ThrowingCallable act, String field, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Invalid.class, e -> assertThat(e.fields()).containsEntry(field, key));
  }

  private void department(String name) {
    String code = walk.here().county();
    var seat = places.byPath(code, code).id();
    var id =
        organisations.add(
            county,
            new OrganisationFacts(
                OrganisationKind.DEPARTMENT,
                name,
                seat,
                "0434-360000" + departments.size(),
                null,
                null,
                List.of(seat)));
    departments.put(name, id.value());
  }
}
