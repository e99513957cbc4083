package org.linli.organisation;

import java.time.LocalDate;
import java.util.*;
import org.jspecify.annotations.Nullable;
import org.linli.place.PlaceId;
import org.linli.shared.Actor;
import org.linli.shared.Scope;
import org.springframework.stereotype.Component;

/// 岗位 — stub.
@Component
class PostStore {
  Optional<Post> find(String c,PostId i) { throw new IllegalStateException(); }
  List<Post> at(String c,String p) { throw new IllegalStateException(); }
  Map<PostId,String> names(String c,Collection<PostId> i) { throw new IllegalStateException(); }
  List<Post> heldBy(String c,UUID p) { throw new IllegalStateException(); }
  List<Appointment> history(Scope s,PostId p) { throw new IllegalStateException(); }
  List<Appointment> historyOf(Scope s,UUID p) { throw new IllegalStateException(); }
}
