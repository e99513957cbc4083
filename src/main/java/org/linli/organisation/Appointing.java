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
class Appointing {
  PostId open(Actor a,PlaceId p,PostKind k) { throw new IllegalStateException(); }
  AppointmentId appoint(Actor a,NewAppointment n) { throw new IllegalStateException(); }
  void end(Actor a,AppointmentId i,LocalDate u,String r,int v) { throw new IllegalStateException(); }
  void changeDutyPhone(Actor a,AppointmentId i,@Nullable String d,boolean c,int v) { throw new IllegalStateException(); }
}
