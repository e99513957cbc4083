package org.linli.web;

import java.util.List;

/// 输入项 — one field of a form that is made from a list of elements and not written out in a
/// template.
///
/// @param label message key
/// @param kind `select`, `area`, or the type of an input (`text`, `date`, `tel`)
/// @param options the choices of a select
/// @param hint message key, or empty
/// @param most how many characters at most
public record Input(
    String name,
    String label,
    String kind,
    String value,
    List<Page.Option> options,
    String hint,
    int most) {

  /// The same with what was typed.
  public Input with(String typed) {
    return new Input(name, label, kind, typed, options, hint, most);
  }
}
