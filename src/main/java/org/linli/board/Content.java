package org.linli.board;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.board.BoardPages.Answer;
import org.linli.journal.ClientTransactions;

/// 公示内容 — what the boards of a place say today: whose place it is and who answers for it.
///
/// @param place the name of the place, without what stands above it
/// @param above the names above it
record Content(String place, String above, List<Answer> answers) {

  List<Answer> chiefs() {
    return answers.stream().filter(Answer::post).toList();
  }

  List<Answer> desks() {
    return answers.stream().filter(a -> !a.post()).toList();
  }

  /// The same for the same content only, in hex; the words of the print are no part of it.
  String digest() {
    List<String> parts = new ArrayList<>(List.of(place, above));
    for (Answer answer : answers) {
      parts.add(answer.rung());
      parts.add(answer.title() == null ? "-" : answer.title().toString());
      parts.add(answer.place());
      parts.add(text(answer.name()));
      parts.add(text(answer.phone()));
      parts.add(text(answer.hours()));
      parts.add(text(answer.address()));
    }
    return HexFormat.of().formatHex(ClientTransactions.digest(parts.toArray(String[]::new)));
  }

  // a vacant post is not a holder without a name
  private static String text(@Nullable String text) {
    return text == null ? "-" : "+" + text;
  }
}
