package org.linli.organisation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceKind;

/// 岗位规程 — what a kind of post is in a county today: its name, where it stands, what it does and for
/// how long; which three the chiefs (三长) are differs by city.
///
/// @param placeKind every place of this kind has such a post from the moment it is opened; null =
///   opened by hand
/// @param rung the rung of the ladder on which its holder answers; null = none
/// @param position order in lists, the lowest first
/// @param duties one sentence each, as they stand on the board
/// @param termMonths length of a term, or null for no end
/// @param several one person may hold more than one post of this kind
/// @param deputies how many deputies a post may have
/// @param inUse false = no new post and no new appointment of this kind
public record PostCharter(
    PostKind kind,
    Name name,
    @Nullable PlaceKind placeKind,
    Answering.@Nullable Rung rung,
    int position,
    List<String> duties,
    @Nullable Integer termMonths,
    boolean several,
    int deputies,
    boolean inUse) {

  /// 岗位名称 — the name of a kind of post in both languages.
  public record Name(String zh, String en) {

    /// The name in the reader's language, `zh…` or any other for English.
    public String in(String language) {
      return language.startsWith("zh") ? zh : en;
    }
  }

  /// True when its holder is one of the chiefs who answer for a door.
  public boolean isChief() {
    return rung != null && inUse;
  }
}
