package org.linli.remark;

import java.util.List;
import org.linli.journal.Entry;
import org.linli.journal.Hears;
import org.linli.matter.MatterMoved;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// 关注动态 — hears what happens to matters and notes it for whoever follows them.
@Component
@Order(150)
class FollowNews implements Hears {

  private final FollowStore store;

  FollowNews(FollowStore store) {
    this.store = store;
  }

  @Override
  public void hear(String county, List<Entry> acts) {
    for (Entry act : acts) {
      if (act.noun().equals(MatterMoved.NOUN)) {
        store.moved(county, act.subject(), act.actor(), act.action(), act.at());
      }
    }
  }
}
