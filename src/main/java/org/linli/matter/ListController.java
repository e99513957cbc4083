package org.linli.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.category.Catalogue;
import org.linli.category.Rung;
import org.linli.place.Place;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.web.Page;
import org.linli.web.Pages;
import org.linli.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// 问题清单与满意清单 — the two lists of a desk's area, with filters; every number of the dashboard opens
/// one of them.
@Controller
class ListController {

  private static final List<MatterState> CLOSED =
      List.of(MatterState.CLOSED, MatterState.CONFIRMED);

  private final MatterLists lists;
  private final Catalogue catalogue;
  private final Places places;
  private final Pages pages;

  ListController(MatterLists lists, Catalogue catalogue, Places places, Pages pages) {
    this.lists = lists;
    this.catalogue = catalogue;
    this.places = places;
    this.pages = pages;
  }

  @GetMapping("/work/{county}/problems")
  ModelAndView problems(Actor actor, ListForm form, HttpServletRequest request) {
    var listing = lists.problems(actor, form.filter(actor.scope()), form.after());
    return view("problems", actor, form, listing, List.of(MatterState.values()), request);
  }

  @GetMapping("/work/{county}/satisfied")
  ModelAndView satisfied(Actor actor, ListForm form, HttpServletRequest request) {
    var listing = lists.satisfied(actor, form.filter(actor.scope()), form.after());
    return view("satisfied", actor, form, listing, CLOSED, request);
  }

  private ModelAndView view(
      String name,
      Actor actor,
      ListForm form,
      MatterLists.Listing listing,
      List<MatterState> states,
      HttpServletRequest request) {
    Words words = pages.words(request);
    var filter = form.filter(actor.scope());
    var view = new ModelAndView("matter/list");
    view.addObject("name", name);
    view.addObject("listing", listing);
    view.addObject(
        "filter",
        new MatterPages.Filtered(
            text(filter.area()),
            text(filter.category()),
            text(filter.state()),
            text(filter.ended()),
            text(filter.channel()),
            text(filter.from()),
            text(filter.until()),
            text(filter.answer())));
    view.addObject("areas", areas(actor, filter.area()));
    view.addObject("categories", catalogue.options(actor.county(), words));
    view.addObject("states", options(words, "matter.state.", states.stream()));
    view.addObject("rungs", options(words, "category.rung.", Arrays.stream(Rung.values())));
    view.addObject(
        "channels", options(words, "matter.channel.", Arrays.stream(Report.Channel.values())));
    view.addObject(
        "answers", options(words, "matter.answer.", Arrays.stream(MatterLists.Answer.values())));
    view.addObject("next", next(listing));
    return view;
  }

  // the area chosen, what lies above it in the reader's area and what lies directly below
  private List<Page.Option> areas(Actor actor, @Nullable String area) {
    String county = actor.county();
    String root = actor.scope().paths().isEmpty() ? county : actor.scope().paths().getFirst();
    String chosen = area == null || !actor.scope().covers(area) ? root : area;
    return Stream.concat(
            places.chain(county, chosen).stream().filter(p -> actor.scope().covers(p.path())),
            places.children(county, chosen).stream())
        .map(ListController::option)
        .toList();
  }

  private static Page.Option option(Place place) {
    return new Page.Option(place.path(), place.name());
  }

  private static List<Page.Option> options(
      Words words, String prefix, Stream<? extends Enum<?>> constants) {
    return constants.map(c -> new Page.Option(c.name(), words.t(prefix + c.name()))).toList();
  }

  private static String next(MatterLists.Listing listing) {
    return listing.next() == null
        ? ""
        : ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("after", listing.next())
            .build()
            .toUri()
            .getRawQuery();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
