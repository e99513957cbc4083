package org.linli.composition;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 构成接口 — the composition of a place for programs.
@RestController
@RequestMapping("/api/v1/{county}/composition")
class CompositionApi {

  private final CompositionViews views;
  private final Pages pages;

  CompositionApi(CompositionViews views, Pages pages) {
    this.views = views;
    this.pages = pages;
  }

  /// Age bands, ethnic groups and labels of who lives at a place: exact for who keeps it; else down
  /// to the community, and without any number under five.
  @GetMapping
  CompositionPages.Show show(
      Actor actor,
      @PathVariable String county,
      @RequestParam(defaultValue = "") String place,
      HttpServletRequest request) {
    return views.show(actor, place.isEmpty() ? county : place, pages.words(request));
  }
}
