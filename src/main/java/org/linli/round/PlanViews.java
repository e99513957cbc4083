package org.linli.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.PostCharter;
import org.linli.organisation.PostKinds;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.web.FieldErrors;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 计划所示 — the catalogue of plans, the form of one with its versions, and the silent places.
@Component
class PlanViews {

  private static final int LISTED = 50;

  private final Plans plans;
  private final Mutes mutes;
  private final Sources sources;
  private final PostKinds kinds;
  private final Places places;

  PlanViews(Plans plans, Mutes mutes, Sources sources, PostKinds kinds, Places places) {
    this.plans = plans;
    this.mutes = mutes;
    this.sources = sources;
    this.kinds = kinds;
    this.places = places;
  }

  RoundPages.Plans all(Actor actor, Words words) {
    return new RoundPages.Plans(
        lines(actor, plans.all(actor), words), !actor.scope().paths().isEmpty());
  }

  /// The form of a new plan, with what was typed.
  RoundPages.PlanEdit make(
      Actor actor, PlanForm typed, FieldErrors errors, String refused, Words words) {
    return edit(actor, typed, true, List.of(), errors, refused, words);
  }

  /// The form of a plan, filled in with what was typed or with what it says.
  RoundPages.PlanEdit change(
      Actor actor,
      String code,
      @Nullable PlanForm typed,
      FieldErrors errors,
      String refused,
      Words words) {
    List<Plan> versions = plans.versions(actor, code);
    Plan held = versions.getFirst();
    return edit(
        actor,
        typed == null ? PlanForm.of(held) : typed,
        plans.may(actor, held),
        lines(actor, versions, words),
        errors,
        refused,
        words);
  }

  RoundPages.Muted muted(
      Actor actor, @Nullable UUID after, MuteForm typed, FieldErrors errors, String refused) {
    List<Mutes.Mute> found = mutes.all(actor.scope(), after, LISTED + 1);
    List<Mutes.Mute> shown = found.size() > LISTED ? found.subList(0, LISTED) : found;
    Map<String, String> names =
        places.fullNames(actor.county(), shown.stream().map(Mutes.Mute::path).toList());
    return new RoundPages.Muted(
        shown.stream()
            .map(
                mute ->
                    new RoundPages.MuteLine(
                        mute.id(),
                        names.getOrDefault(mute.path(), ""),
                        mute.reason().name(),
                        mute.since()))
            .toList(),
        found.size() > LISTED ? shown.getLast().id().toString() : "",
        PlanForm.text(typed.place()),
        PlanForm.text(typed.reason()),
        errors,
        refused);
  }

  private RoundPages.PlanEdit edit(
      Actor actor,
      PlanForm typed,
      boolean mayChange,
      List<RoundPages.PlanLine> versions,
      FieldErrors errors,
      String refused,
      Words words) {
    return new RoundPages.PlanEdit(
        PlanForm.text(typed.code()),
        PlanForm.text(typed.zh()),
        PlanForm.text(typed.en()),
        PlanForm.text(typed.what()),
        PlanForm.text(typed.area()),
        PlanForm.text(typed.owed()),
        PlanForm.text(typed.post()),
        PlanForm.text(typed.rhythm()),
        PlanForm.text(typed.n()),
        PlanForm.text(typed.lead()),
        PlanForm.text(typed.grace()),
        PlanForm.text(typed.priority()),
        PlanForm.text(typed.since()),
        typed.version(),
        mayChange,
        subjects(actor.county(), words),
        areas(actor),
        kinds.all(actor.county()).stream()
            .filter(PostCharter::isChief)
            .map(
                charter ->
                    new Page.Option(charter.kind().code(), charter.name().in(words.language())))
            .toList(),
        versions,
        errors,
        refused);
  }

  private List<Page.Option> subjects(String county, Words words) {
    List<Page.Option> all = new ArrayList<>();
    for (Rounded source : sources.all()) {
      String kind = words.t("round.kind." + source.kind());
      all.add(new Page.Option(source.kind() + "/", words.t("round.what.all", kind)));
      source
          .selectors(county)
          .forEach(
              choice ->
                  all.add(
                      new Page.Option(
                          source.kind() + "/" + choice.code(),
                          words.t("round.what", kind, in(choice.zh(), choice.en(), words)))));
    }
    return all;
  }

  private List<Page.Option> areas(Actor actor) {
    List<Place> own = places.at(actor.county(), actor.scope().paths());
    List<Page.Option> all = new ArrayList<>();
    for (Place place : own) {
      all.add(new Page.Option(place.path(), places.fullName(actor.county(), place.path())));
      places
          .children(actor.county(), place.path())
          .forEach(
              child ->
                  all.add(
                      new Page.Option(
                          child.path(), places.fullName(actor.county(), child.path()))));
    }
    return all;
  }

  private List<RoundPages.PlanLine> lines(Actor actor, List<Plan> all, Words words) {
    String county = actor.county();
    Map<String, String> names =
        places.fullNames(county, all.stream().map(plan -> plan.says().area()).distinct().toList());
    Map<String, String> what =
        subjects(county, words).stream()
            .collect(Collectors.toMap(Page.Option::value, Page.Option::text));
    return all.stream()
        .map(
            plan -> {
              NewPlan says = plan.says();
              String key = says.kind() + "/" + says.selector();
              return new RoundPages.PlanLine(
                  says.code(),
                  says.zh(),
                  says.en(),
                  what.getOrDefault(key, key),
                  names.getOrDefault(says.area(), ""),
                  owed(county, says, words),
                  says.cadence().rhythm().name(),
                  says.cadence().n(),
                  says.since(),
                  plan.until(),
                  plan.version());
            })
        .toList();
  }

  private String owed(String county, NewPlan says, Words words) {
    return says.post() == null
        ? words.t("round.owed." + says.owed())
        : kinds.all(county).stream()
            .filter(charter -> charter.kind().code().equals(says.post()))
            .map(charter -> charter.name().in(words.language()))
            .findFirst()
            .orElse(says.post());
  }

  private static String in(String zh, String en, Words words) {
    return words.language().startsWith("zh") ? zh : en;
  }
}
