package org.linli.delegation;

import java.util.List;
import org.linli.web.Page;

/// 代办页面 — what the templates show of delegations.
public final class DelegationPages {

  private DelegationPages() {}

  /// 代办清单 — given and received ones, and the form of a new one.
  ///
  /// @param mayGive false while acting for somebody else
  public record Listing(List<Row> rows, Form form, boolean mayGive, String tx) {}

  /// 代办表 — what was typed, and the colleagues to choose from.
  public record Form(String delegate, String since, String until, List<Page.Option> colleagues) {}

  /// 一条代办 — one delegation.
  ///
  /// @param given by the reader; false = received
  /// @param account of who is away
  /// @param other the name of the other one
  /// @param state COMING, RUNNING or OVER
  public record Row(
      String id,
      boolean given,
      String account,
      String other,
      String since,
      String until,
      String state,
      String tx) {}
}
