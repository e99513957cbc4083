package org.linli.burden;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/// 填报负担页 — how many fields each form cost in the last six months, as a page and for programs.
@Controller
class BurdenController {

  private static final int MONTHS = 6;

  private final BurdenStore store;

  BurdenController(BurdenStore store) {
    this.store = store;
  }

  @GetMapping("/work/{county}/burden")
  ModelAndView show(Actor actor) {
    return new ModelAndView("burden/show").addObject("table", table(actor));
  }

  /// How many fields people filled in by hand, by form and month.
  @GetMapping("/api/v1/{county}/burden")
  @ResponseBody
  BurdenPages.Table counts(Actor actor) {
    return table(actor);
  }

  private BurdenPages.Table table(Actor actor) {
    LocalDate now = store.thisMonth();
    List<LocalDate> months = IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
    Map<String, BurdenPages.Cell[]> forms = new LinkedHashMap<>();
    BurdenPages.Cell[] all = empty();
    for (BurdenStore.Month each : store.since(actor.county(), months.getLast())) {
      int at = months.indexOf(each.month());
      forms.computeIfAbsent(each.form(), any -> empty())[at] =
          new BurdenPages.Cell(each.sent(), each.fields());
      all[at] =
          new BurdenPages.Cell(all[at].sent() + each.sent(), all[at].fields() + each.fields());
    }
    List<BurdenPages.Row> rows = new ArrayList<>();
    forms.forEach((form, cells) -> rows.add(new BurdenPages.Row(form, List.of(cells))));
    rows.sort(
        Comparator.comparing((BurdenPages.Row row) -> -row.months().getFirst().fields())
            .thenComparing(BurdenPages.Row::form));
    return new BurdenPages.Table(
        months.stream().map(month -> YearMonth.from(month).toString()).toList(),
        rows,
        new BurdenPages.Row("", List.of(all)));
  }

  private static BurdenPages.Cell[] empty() {
    BurdenPages.Cell[] cells = new BurdenPages.Cell[MONTHS];
    Arrays.fill(cells, new BurdenPages.Cell(0, 0));
    return cells;
  }
}
