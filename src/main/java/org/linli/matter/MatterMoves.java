package org.linli.matter;

import java.util.List;
import org.linli.place.Place;
import org.linli.redraw.MovesAlong;
import org.linli.redraw.Redrawing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 事项随迁 — open matters follow their place; where the holder or the handler no longer covers it, who
/// answers is asked again.
@Component
@Order(300)
class MatterMoves implements MovesAlong {

  private final MatterPlaces places;
  private final Covering covering;
  private final HandingOver handing;

  MatterMoves(MatterPlaces places, Covering covering, HandingOver handing) {
    this.places = places;
    this.covering = covering;
    this.handing = handing;
  }

  @Override
  public List<Count> counts(Redrawing redrawing) {
    var moving = places.open(redrawing.county(), redrawing.leaving());
    var left = places.open(redrawing.county(), redrawing.ending());
    return List.of(
        Count.of("matters", matters(moving)),
        Count.of("mattersHandedOver", matters(astray(redrawing, moving))),
        Count.hindering("mattersLeft", matters(left)));
  }

  @Override
  public void moved(Redrawing redrawing) {
    String county = redrawing.county();
    for (Redrawing.Closing closing : redrawing.closings()) {
      Place into = closing.into();
      if (into != null) {
        places.takeIn(county, closing.path(), into);
      }
    }
    var covers = covering.after(redrawing);
    places.open(county, redrawing.arriving()).stream()
        .map(MatterPlaces.Open::matter)
        .distinct()
        .forEach(id -> handing.over(county, new MatterId(id), covers));
  }

  private List<MatterPlaces.Open> astray(Redrawing redrawing, List<MatterPlaces.Open> open) {
    var covers = covering.after(redrawing);
    return open.stream()
        .filter(
            each ->
                HandingOver.isAstray(
                    each.state(),
                    each.holder(),
                    each.handler(),
                    redrawing.after(each.placePath()),
                    covers))
        .toList();
  }

  private static int matters(List<MatterPlaces.Open> open) {
    return (int) open.stream().map(MatterPlaces.Open::matter).distinct().count();
  }
}
