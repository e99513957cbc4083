package org.linli.redraw;

import java.util.List;
import org.linli.place.PlaceAction;
import org.linli.place.PlaceChanged;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// 关闭把关 — no place is taken out of use, by whatever way, while somebody is registered there or
/// something is open.
@Component
class ClosingGuard {

  private final ObjectProvider<MovesAlong> along;

  ClosingGuard(ObjectProvider<MovesAlong> along) {
    this.along = along;
  }

  @EventListener
  void on(PlaceChanged changed) {
    if (changed.action() == PlaceAction.RETIRE) {
      var closing = new Redrawing.Closing(changed.place(), null);
      var redrawing = new Redrawing(changed.by(), "", List.of(), List.of(closing));
      along.stream()
          .flatMap(each -> each.counts(redrawing).stream())
          .filter(count -> count.hinders() && count.number() > 0)
          .findFirst()
          .ifPresent(
              count -> {
                throw RedrawRefused.hindered(count);
              });
    }
  }
}
