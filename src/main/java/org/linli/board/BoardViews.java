package org.linli.board;

import java.util.List;
import org.linli.board.BoardPages.Answer;
import org.linli.board.BoardPages.Show;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// 公示板视图 — a board as its page and its print show it.
@Component
class BoardViews {

  private final Contents contents;
  private final String address;
  private final boolean sample;

  BoardViews(
      Contents contents,
      @Value("${linli.address:}") String address,
      @Value("${linli.sample:true}") boolean sample) {
    this.contents = contents;
    this.address = address.replaceAll("/+$", "");
    this.sample = sample;
  }

  /// The board's content now; `host` is where this request came in, used while no public address is
  /// set.
  Show show(Board board, String host) {
    Content content = contents.of(board.county(), board.placePath());
    return show(board.code(), content, address(host));
  }

  /// A board of this content whose code leads to this address.
  Show show(String code, Content content, String home) {
    return new Show(
        code,
        content.place(),
        content.above(),
        home + "/b/" + code,
        sample,
        content.chiefs(),
        content.desks());
  }

  /// Everyone who answers for a place, nearest first.
  List<Answer> answers(String county, String path) {
    return contents.of(county, path).answers();
  }

  /// Where printed codes lead: the public address, while there is none the host of the request.
  String address(String host) {
    return address.isEmpty() ? host : address;
  }

  /// True when a printed code would lead somewhere: a public address is set, or the sample prints
  /// with its mark.
  boolean mayPrint() {
    return sample || address.startsWith("https://");
  }
}
