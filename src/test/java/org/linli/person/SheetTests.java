package org.linli.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.shared.Invalid;

/// 表单测试 — what is typed is kept as a code, what is sensitive stays until somebody empties it, and
/// every code list can be read both ways.
class SheetTests {

  private static final List<String> LISTS =
      List.of(
          "sex",
          "ethnic-group",
          "marital",
          "political",
          "education",
          "religion",
          "occupation",
          "relation",
          "health",
          "conform",
          "inflow",
          "permit",
          "dwelling",
          "left-behind",
          "yes-no",
          "document",
          "building-use",
          "rental-hazard",
          "label");

  @Test
  void aNameIsKeptAsItsCode() {
    Map<String, String> kept = checked(Map.of("ethnicGroup", "满", "sex", "女"), Map.of());

    assertThat(kept).containsEntry("ethnicGroup", "11").containsEntry("sex", "2");
  }

  @Test
  void whatIsSensitiveStaysUntilItIsEmptied() {
    Map<String, String> before = Map.of("religion", "10", "occupation", "教师");

    assertThat(checked(Map.of(), before)).isEqualTo(Map.of("religion", "10"));
    assertThat(checked(Map.of("religion", "-"), before)).isEmpty();
    assertThat(checked(Map.of("religion", "道教"), before)).containsEntry("religion", "30");
  }

  @Test
  void everythingWrongIsSaidAtItsField() {
    Map<String, String> typed =
        Map.of(
            "ethnicGroup", "火星",
            "born", "2024-02-30",
            "nativePlace", "12",
            "yearlyIncome", "many",
            "headIdNumber", "220303196105041231",
            "headPhone", "12",
            "occupation", "长".repeat(31),
            "formerName", "<b>");

    assertThatThrownBy(() -> checked(typed, Map.of()))
        .isInstanceOfSatisfying(
            Invalid.class,
            wrong ->
                assertThat(wrong.fields())
                    .containsOnlyKeys(typed.keySet())
                    .containsEntry("ethnicGroup", "person.error.code")
                    .containsEntry("headIdNumber", "person.error.idNumber"));
  }

  @Test
  void everyElementOfTheStandardIsThere() {
    assertThat(PersonFile.SHEET.fields()).hasSize(38);
    assertThat(PersonFile.SHEET.fields())
        .filteredOn(Sheet.Field::sensitive)
        .extracting(Sheet.Field::name)
        .contains("religion", "health", "headIdNumber", "difficulties", "registeredAddress");
  }

  @Test
  void everyCodeIsFoundByItselfAndByItsNames() {
    for (String name : LISTS) {
      CodeList list = CodeList.of(name);
      Set<String> chinese = new HashSet<>();
      for (CodeList.Code code : list.codes()) {
        assertThat(list.find(code.code())).as(name).contains(code.code());
        assertThat(list.find(code.chinese())).as(name).contains(code.code());
        assertThat(chinese.add(code.chinese())).as(code.chinese()).isTrue();
        assertThat(code.english()).as(name).isNotBlank();
      }
    }
    assertThat(CodeList.of("ethnic-group").codes()).hasSize(58);
    assertThat(CodeList.of("relation").find("妻子")).contains("12");
    assertThat(CodeList.of("relation").find("邻居")).isEmpty();
  }

  private static Map<String, String> checked(
      Map<String, String> typed, Map<String, String> before) {
    var record = PersonFile.SHEET.record(typed);
    assertThat(PersonFile.SHEET.values(record)).isEqualTo(new LinkedHashMap<>(typed));
    return PersonFile.SHEET.checked(record, before);
  }
}
