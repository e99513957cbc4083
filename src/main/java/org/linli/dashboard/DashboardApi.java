package org.linli.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// 看板接口 — the same numbers as JSON, each with the address of its list.
@RestController
class DashboardApi {

  private final Pages pages;
  private final DashboardViews views;
  private final PeriodChoice periods;
  private final FactLists lists;
  private final OpenLists open;
  private final ChannelViews channels;

  DashboardApi(
      DashboardViews views,
      PeriodChoice periods,
      FactLists lists,
      OpenLists open,
      ChannelViews channels,
      Pages pages) {
    this.channels = channels;
    this.open = open;
    this.pages = pages;
    this.views = views;
    this.periods = periods;
    this.lists = lists;
  }

  /// The figures of a place in a period against the same period a year before; names in the
  /// reader's language.
  @GetMapping({"/api/v1/{county}/figures", "/api/v1/{county}/dashboard"})
  DashboardPages.Show figures(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String period,
      HttpServletRequest request) {
    var chosen = periods.read(actor.county(), period, from, to);
    return views.show(actor, place, chosen, pages.words(request));
  }

  /// By which channels matters came in: by place in one month, and by month.
  @GetMapping("/api/v1/{county}/channels")
  DashboardPages.ByChannel channels(
      Actor actor,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String month,
      HttpServletRequest request) {
    return channels.show(actor, place, channels.month(month), pages.words(request));
  }

  /// The matters behind one number.
  @GetMapping("/api/v1/{county}/matters")
  DashboardPages.MatterList matters(
      Actor actor, FactLists.Asked asked, HttpServletRequest request) {
    return lists.list(actor, asked, pages.words(request));
  }

  /// The open items behind a number of this moment.
  @GetMapping(value = "/api/v1/{county}/matters", params = "now")
  DashboardPages.OpenList open(
      Actor actor,
      @RequestParam String now,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String after,
      HttpServletRequest request) {
    return open.list(actor, place, now, after, pages.words(request));
  }
}
