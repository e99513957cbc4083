package org.linli.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.journal.ClientTransactions;
import org.linli.place.Paths;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 岗位接口 — posts, appointments, roster and coverage as JSON.
@RestController
@RequestMapping("/api/v1/{county:[0-9]{6}}")
class PostApi {

  private static final int MOST = 500;

  private final Posts posts;
  private final OrganisationViews views;
  private final Places places;
  private final ClientTransactions once;

  PostApi(Posts posts, OrganisationViews views, Places places, ClientTransactions once) {
    this.posts = posts;
    this.views = views;
    this.places = places;
    this.once = once;
  }

  /// 岗位 — one post with its holder; the private phone is never here.
  record PostRow(
      UUID id,
      PostKind kind,
      String placePath,
      String street,
      String community,
      String place,
      @Nullable UUID appointment,
      @Nullable UUID person,
      @Nullable String name,
      @Nullable String dutyPhone,
      @Nullable LocalDate since,
      @Nullable LocalDate termUntil,
      int version) {}

  /// 一页 — lines of the roster; hand `after` back for the next ones, null = no more.
  record RosterList(List<PostRow> posts, Coverage.Count totals, @Nullable String after) {}

  /// 任职记录.
  record AppointmentRow(
      UUID id,
      UUID post,
      PostKind kind,
      String placePath,
      String name,
      boolean deputy,
      LocalDate since,
      @Nullable LocalDate termUntil,
      @Nullable LocalDate until,
      @Nullable LocalDate consentOn,
      @Nullable LocalDate withdrawnOn,
      String reasonSince,
      @Nullable String reasonUntil) {}

  /// 岗位与履历.
  record PostHistory(PostRow post, List<AppointmentRow> appointments) {}

  /// 谁负责 — one rung of those who answer for a place.
  record AnsweringRow(
      Answering.Rung rung,
      boolean filled,
      @Nullable UUID post,
      @Nullable UUID organisation,
      @Nullable String name,
      @Nullable String dutyPhone,
      @Nullable String hours) {}

  /// 结果 — what was written.
  record PostWritten(String id) {}

  @GetMapping("/roster")
  RosterList roster(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String area,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String after,
      @RequestParam(defaultValue = "100") int limit) {
    int most = Math.clamp(limit, 1, MOST);
    RosterFilter filter = RosterController.filter(kind, area, name, state);
    List<RosterLine> lines = posts.roster(actor.scope(), filter, after, most);
    return new RosterList(
        lines.stream().map(l -> row(l.post(), l.street(), l.community(), l.place())).toList(),
        posts.totals(actor.scope(), filter),
        lines.size() < most ? null : lines.getLast().key());
  }

  @GetMapping("/coverage")
  OrganisationPages.CoverageShow coverage(
      Actor actor, @RequestParam(defaultValue = "") String area) {
    return views.coverage(actor, area);
  }

  @GetMapping("/answering")
  List<AnsweringRow> answering(Actor actor, @RequestParam String path) {
    if (!Paths.wellFormed(path) || !actor.scope().covers(path)) {
      throw new NotFound();
    }
    return posts.whoAnswers(actor.county(), path).steps().stream().map(PostApi::row).toList();
  }

  @GetMapping("/posts/{id}")
  PostHistory show(Actor actor, @PathVariable UUID id) {
    OrganisationPages.PostShow show = views.post(actor, new PostId(id), null);
    return new PostHistory(
        row(show.post(), "", "", show.place()), show.history().stream().map(PostApi::row).toList());
  }

  @GetMapping("/holders/{person}")
  List<AppointmentRow> holder(Actor actor, @PathVariable UUID person) {
    return views.holder(actor, person).posts().stream().map(h -> row(h.appointment())).toList();
  }

  @PostMapping("/posts")
  @ResponseStatus(HttpStatus.CREATED)
  PostWritten open(
      Actor actor, @RequestHeader("Idempotency-Key") UUID tx, @RequestBody AppointmentForm form) {
    return once(
        actor,
        tx,
        form,
        "post/open",
        () -> {
          var wanted = form.opening(places, actor.scope());
          return posts.open(actor, wanted.place(), wanted.kind()).toString();
        });
  }

  @PostMapping("/posts/{id}/appointments")
  @ResponseStatus(HttpStatus.CREATED)
  PostWritten appoint(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody AppointmentForm form) {
    PostId post = new PostId(id);
    views.post(actor, post, null);
    return once(
        actor,
        tx,
        form,
        "post/appoint " + id,
        () -> posts.appoint(actor, form.appointment(post)).toString());
  }

  @PostMapping("/posts/{id}/deputies")
  @ResponseStatus(HttpStatus.CREATED)
  PostWritten deputy(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody AppointmentForm form) {
    PostId post = new PostId(id);
    views.post(actor, post, null);
    return once(
        actor,
        tx,
        form,
        "post/deputy " + id,
        () -> posts.appointDeputy(actor, form.appointment(post)).toString());
  }

  @PostMapping("/posts/{id}/appointments/{appointment}/phone")
  PostWritten phone(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID appointment,
      @RequestHeader("Idempotency-Key") UUID tx,
      @RequestBody AppointmentForm form) {
    views.post(actor, new PostId(id), null);
    return once(
        actor,
        tx,
        form,
        "post/phone " + id,
        () -> {
          posts.changeDutyPhone(
              actor,
              posts.appointment(actor.county(), new PostId(id), appointment).id(),
              form.dutyPhone(),
              form.agreed(),
              form.at());
          return appointment.toString();
        });
  }

  private PostWritten once(
      Actor actor, UUID tx, AppointmentForm form, String what, Supplier<String> work) {
    byte[] digest = ClientTransactions.digest(what, form.parts());
    return new PostWritten(once.once(actor, tx, digest, work).reference());
  }

  private static PostRow row(Post post, String street, String community, String place) {
    AppointmentId appointment = post.appointment();
    return new PostRow(
        post.id().value(),
        post.kind(),
        post.placePath(),
        street,
        community,
        place,
        appointment == null ? null : appointment.value(),
        post.person(),
        post.name(),
        post.dutyPhone(),
        post.since(),
        post.termUntil(),
        post.version());
  }

  private static AppointmentRow row(Appointment a) {
    return new AppointmentRow(
        a.id().value(),
        a.post().value(),
        a.kind(),
        a.placePath(),
        a.publicName(),
        a.deputy(),
        a.since(),
        a.termUntil(),
        a.until(),
        a.consentOn(),
        a.withdrawnOn(),
        a.reasonSince(),
        a.reasonUntil());
  }

  private static AnsweringRow row(Answering.Step step) {
    PostId post = step.post();
    OrganisationId organisation = step.organisation();
    return new AnsweringRow(
        step.rung(),
        step.filled(),
        post == null ? null : post.value(),
        organisation == null ? null : organisation.value(),
        step.name(),
        step.dutyPhone(),
        step.hours());
  }
}
