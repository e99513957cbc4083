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
class PostQueries {
  Answering whoAnswers(String c,String p) { throw new IllegalStateException(); }
  List<RosterLine> roster(Scope s,RosterFilter f,String a,int l) { throw new IllegalStateException(); }
  List<Coverage> coverage(Scope s,String p) { throw new IllegalStateException(); }
}
