package org.linli.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.linli.attachment.AttachmentId;
import org.linli.attachment.Attachments;
import org.linli.attachment.Moment;
import org.linli.matter.MatterAction;
import org.linli.matter.MatterMoved;
import org.linli.shared.Actor;
import org.springframework.stereotype.Component;

/// 样例相册 — the photos of invented matters, kept the way the application keeps those people take.
@Component
class Album {

  private final Attachments attachments;

  Album(Attachments attachments) {
    this.attachments = attachments;
  }

  /// 一张照片 — bytes with who took them when.
  record Shot(byte[] bytes, Moment moment, Instant at, UUID by, boolean released) {}

  void keep(String county, UUID matter, Shot shot) {
    AttachmentId id = attachments.takenAt(county, shot.by(), shot.bytes(), shot.at());
    attachments.bind(county, shot.by(), List.of(id), MatterMoved.NOUN, matter, shot.moment());
    if (shot.released()) {
      attachments.release(Actor.system(county), id, matter);
    }
  }

  /// What a reporter at the spot and a handler who fed back would have sent along.
  static List<Shot> of(Walk walk) {
    List<Shot> shots = new ArrayList<>();
    for (Deed deed : walk.deeds) {
      boolean before = deed.action() == MatterAction.REPORT;
      byte[] bytes =
          before || deed.action() == MatterAction.FEED_BACK
              ? Pictures.of(walk.category.code(), before)
              : null;
      if (bytes != null) {
        Moment moment = before ? Moment.BEFORE : Moment.AFTER;
        shots.add(new Shot(bytes, moment, deed.at(), deed.actor(), false));
      }
    }
    return shots;
  }
}
