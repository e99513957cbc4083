package org.linli.place;

import org.linli.shared.Refusal;

/// 地点变更被拒 — a change the tree cannot take now.
final class PlaceRefused extends Refusal {

  private PlaceRefused(String key) {
    super(key);
  }

  static PlaceRefused stillInUseBelow() {
    return new PlaceRefused("place.refused.below");
  }

  static PlaceRefused alreadyRetired() {
    return new PlaceRefused("place.refused.retired");
  }

  static PlaceRefused notInDictionary() {
    return new PlaceRefused("place.refused.dictionary");
  }
}
