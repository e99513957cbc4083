package org.linli.web;

import java.util.ArrayList;
import java.util.List;
import org.linli.shared.AccountPart;

/// 菜单 — where the pages of a part are found: what is opened every day lies open, all else in
/// groups.
///
/// It says what is shown, not what is allowed: that is the access table.
public final class Menu {

  private static final List<Group> DESK =
      List.of(
          new Group("matters", List.of("problems", "satisfied", "search", "repeats", "topics")),
          new Group("intake", List.of("hotline/orders", "walks", "chats")),
          new Group("follow", List.of("revisits", "respites", "whistles", "supervisions")),
          new Group(
              "rounds", List.of("field", "rounds", "rounds/area", "round-plans", "round-mutes")),
          new Group(
              "figures", List.of("dashboard", "rates", "channels", "round-figures", "burden")),
          new Group("places", List.of("places", "map", "venues", "boards")),
          new Group(
              "people",
              List.of("roster", "coverage", "contacts", "supports", "composition", "requests")),
          new Group("office", List.of("organisations", "categories", "imports", "clear-lists")));

  private static final Group COUNTY =
      new Group("county", List.of("duplicates", "partners", "health"));

  private Menu() {}

  /// 一组 — entries under one heading.
  ///
  /// @param name `web.nav.group.<name>`
  /// @param items `web.nav.<item>`, the address of each below `/work/<county>/`
  public record Group(String name, List<String> items) {}

  /// The entries that lie open.
  public static List<String> daily(AccountPart part) {
    return switch (part) {
      case SYSTEM_ADMINISTRATOR -> List.of("accounts", "divisions", "partners", "health");
      case SECURITY_ADMINISTRATOR -> List.of("accounts", "security");
      case AUDITOR -> List.of("journal", "accounts");
      case HANDLER -> List.of("today", "inbox", "whistles", "rates/own");
      case CHIEF -> List.of("today", "inbox", "field", "rounds", "walks", "chats");
      default -> List.of("today", "inbox");
    };
  }

  /// The groups behind the menu; none for whoever needs no more.
  public static List<Group> groups(AccountPart part) {
    if (!part.isDesk()) {
      return List.of();
    }
    List<Group> groups = new ArrayList<>(DESK);
    if (part == AccountPart.COUNTY_DESK) {
      groups.add(COUNTY);
    }
    return groups;
  }

  /// True when an entry is in one of the groups.
  public static boolean holds(List<Group> groups, String item) {
    return groups.stream().anyMatch(group -> group.items().contains(item));
  }
}
