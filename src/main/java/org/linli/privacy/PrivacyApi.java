package org.linli.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.person.PersonId;
import org.linli.person.Persons;
import org.linli.shared.Actor;
import org.linli.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 个人信息接口 — the twins of the pages for programs.
@RestController
@RequestMapping("/api/v1/{county}")
class PrivacyApi {

  private final Requests requests;
  private final Persons persons;
  private final PrivacyWrites writes;
  private final RequestViews views;
  private final Pages pages;

  PrivacyApi(
      Requests requests, Persons persons, PrivacyWrites writes, RequestViews views, Pages pages) {
    this.requests = requests;
    this.persons = persons;
    this.writes = writes;
    this.views = views;
    this.pages = pages;
  }

  /// 请求内容 — `kind` EXPORT or ERASURE, `ground` OWN, RELATIVE or LAW.
  record Body(@Nullable String kind, @Nullable String ground) {}

  /// 决定 — GRANT or REFUSE.
  record Decision(@Nullable String decision) {}

  /// 核对结果 — MERGE or KEEP_APART; `home` FIRST or LATER says which door is where the person lives.
  record Judgement(@Nullable String decision, @Nullable String home, @Nullable Integer version) {}

  /// 已提出 — the id of the request.
  record Asked(String id) {}

  /// What waits for a second person in the own area.
  @GetMapping("/requests")
  List<PrivacyPages.Line> waiting(Actor actor) {
    return views.waiting(actor).lines();
  }

  /// The requests about a person.
  @GetMapping("/persons/{id}/requests")
  List<PrivacyPages.Line> of(Actor actor, @PathVariable UUID id) {
    return views.around(actor, new PersonId(id)).lines();
  }

  /// Asks for everything held about a person, or for his erasure.
  @PostMapping("/persons/{id}/requests")
  @ResponseStatus(HttpStatus.CREATED)
  Asked ask(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Body body) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    return new Asked(writes.ask(actor, person, body.kind(), body.ground(), key));
  }

  /// A second person grants or refuses; a granted erasure is done at once.
  @PostMapping("/persons/{id}/requests/{request}/decision")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decide(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID request,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Decision decision) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    requests.find(actor.scope(), person, request);
    writes.decide(actor, person, request, decision.decision(), key);
  }

  /// Everything held about the person, in clear; journaled every time.
  @PostMapping("/persons/{id}/requests/{request}/export")
  PrivacyPages.Export export(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable("request") UUID number,
      HttpServletRequest request) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    return views.export(actor, requests.export(actor, person, number), pages.words(request));
  }

  /// Pairs of files with the same id number nobody has judged yet.
  @GetMapping("/duplicates")
  List<PrivacyPages.Pair> duplicates(Actor actor) {
    return views.pairs(actor).pairs();
  }

  /// Merges the later file of a pair into the first, or keeps them apart.
  @PostMapping("/duplicates/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void judge(
      Actor actor,
      @PathVariable UUID id,
      @RequestHeader("Idempotency-Key") UUID key,
      @RequestBody Judgement judgement) {
    PersonId person = persons.find(actor.scope(), new PersonId(id)).id();
    writes.judge(
        actor,
        person,
        judgement.decision(),
        judgement.home(),
        Objects.requireNonNullElse(judgement.version(), -1),
        key);
  }
}
