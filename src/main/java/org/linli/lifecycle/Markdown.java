package org.linli.lifecycle;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.lifecycle.Lifecycle.Stand;

/// 流程文档 — the table as people approve it: one line per move, each name in both languages.
record Markdown<S extends Enum<S>, A extends Enum<A>>(
    List<Stand<S>> stands,
    List<Move<S, A>> moves,
    Function<Enum<?>, String> chinese,
    Function<Enum<?>, String> english) {

  private static final String NONE = "—";

  String text() {
    var columns = List.of(Column.values());
    return Stream.concat(
            Stream.of(
                line(columns.stream().map(this::named).toList()),
                line(columns.stream().map(column -> "---").toList())),
            stands.stream().flatMap(this::lines))
        .collect(joining("\n", "", "\n"));
  }

  private Stream<String> lines(Stand<S> stand) {
    var from = moves.stream().filter(move -> move.from() == stand.state()).toList();
    if (from.isEmpty()) {
      return Stream.of(line(head(stand), List.of(NONE, NONE, NONE, NONE, NONE)));
    }
    var blank = List.of("", "", "");
    return from.stream()
        .map(move -> line(move == from.getFirst() ? head(stand) : blank, rule(move)));
  }

  private List<String> head(Stand<S> stand) {
    var state = "**" + coded(stand.state()) + "**";
    return List.of(state, part(stand.owes()), limit(stand.limit()));
  }

  private List<String> rule(Move<S, A> move) {
    var parts = move.parts().stream().map(this::part).sorted().collect(joining("; "));
    return List.of(
        coded(move.action()), named(move.to()), parts, all(move.needs()), all(move.notWhoDid()));
  }

  private String part(@Nullable Part part) {
    return part == null ? NONE : named((Enum<?>) part);
  }

  private String limit(@Nullable Limit limit) {
    return limit == null ? NONE : limit.amount() + " " + named(limit.unit());
  }

  private String all(Collection<? extends Enum<?>> constants) {
    return constants.isEmpty() ? NONE : constants.stream().map(this::named).collect(joining("; "));
  }

  private String coded(Enum<?> constant) {
    return named(constant) + " `" + constant.name() + "`";
  }

  private String named(Enum<?> constant) {
    return chinese.apply(constant) + " " + english.apply(constant);
  }

  @SafeVarargs
  private static String line(List<String>... cells) {
    return Arrays.stream(cells).flatMap(List::stream).collect(joining(" | ", "| ", " |"));
  }
}
