package org.linli.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;

/// 在手工作 — what a module holds open at a post, and how it goes into other hands when its holder
/// leaves; a bean of each module that has such work.
public interface OpenWork {

  /// 一件在手 — one open piece of work.
  ///
  /// @param reference how it is opened, such as `matters/2211-07`
  /// @param number as a reader names it
  /// @param about in both languages
  /// @param place full name of where it lies
  /// @param above who takes it when it goes one level up; null = nobody stands higher
  record Piece(
      String reference,
      String number,
      PostCharter.Name about,
      String place,
      @Nullable String above) {}

  /// The message key of the heading over these pieces.
  String heading();

  /// What the post holds open now, in the order in which it is due.
  List<Piece> openAt(String county, PostId post);

  /// Hands all of it over inside the caller's transaction and gives how many pieces there were.
  ///
  /// @param up true = to the next level; false = it stays with the post, for whoever holds it next
  /// @param reason why, in words somebody typed
  int handOver(Actor actor, PostId post, boolean up, String reason);
}
