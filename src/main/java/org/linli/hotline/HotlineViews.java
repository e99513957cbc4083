package org.linli.hotline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.category.Catalogue;
import org.linli.category.Categories;
import org.linli.hotline.HotlinePages.Limits;
import org.linli.matter.MatterPages;
import org.linli.matter.MatterState;
import org.linli.place.Places;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.NotFound;
import org.linli.shared.Transactions;
import org.linli.web.FieldErrors;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 热线所示 — makes what pages and programs show of orders.
@Component
class HotlineViews {

  private static final int LISTED = 200;
  private static final int FILES = 20;
  private static final int CLASSES = 500;

  private final OrderStore orders;
  private final AnswerStore answers;
  private final BatchStore batches;
  private final ClassStore classes;
  private final HotlineAnswers door;
  private final Categories categories;
  private final Catalogue catalogue;
  private final Places places;
  private final Accounts accounts;
  private final Transactions transactions;
  private final Clock clock;

  HotlineViews(
      OrderStore orders,
      AnswerStore answers,
      BatchStore batches,
      ClassStore classes,
      HotlineAnswers door,
      Categories categories,
      Catalogue catalogue,
      Places places,
      Accounts accounts,
      Transactions transactions,
      Clock clock) {
    this.orders = orders;
    this.answers = answers;
    this.batches = batches;
    this.classes = classes;
    this.door = door;
    this.categories = categories;
    this.catalogue = catalogue;
    this.places = places;
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  HotlinePages.Orders list(Actor actor, String state) {
    String county = actor.county();
    OrderState wanted = AnswerReading.constant(OrderState.class, state);
    List<OrderStore.Line> lines = orders.lines(actor.scope(), wanted, LISTED);
    Map<String, String> names =
        places.fullNames(county, lines.stream().map(line -> line.order().path()).toList());
    List<BatchStore.Batch> files = batches.latest(actor.scope(), FILES);
    Map<UUID, String> by =
        accounts.names(
            county, files.stream().map(BatchStore.Batch::by).collect(Collectors.toSet()));
    int unmapped =
        (int) classes.all(county, CLASSES).stream().filter(m -> m.category() == null).count();
    return new HotlinePages.Orders(
        wanted == null ? "" : wanted.name(),
        Arrays.stream(OrderState.values()).map(Enum::name).toList(),
        lines.stream().map(line -> line(line, names)).toList(),
        transactions.read(actor.scope(), () -> answers.waiting(county)).stream()
            .map(each -> new HotlinePages.Waiting(each.source(), each.answers()))
            .toList(),
        files.stream()
            .map(
                file ->
                    new HotlinePages.Batch(
                        file.id(),
                        file.source(),
                        by.getOrDefault(file.by(), ""),
                        file.at(),
                        file.answers()))
            .toList(),
        unmapped,
        Id.fresh().toString());
  }

  /// True when a matter came by a hotline.
  boolean came(String county, UUID matter) {
    return orders.ofMatter(county, matter).isPresent();
  }

  /// The order behind a matter for whoever may read the matter; [NotFound] where there is none.
  HotlinePages.Detail detail(Actor actor, String number) {
    MatterPages.Show matter = door.read(actor, number);
    HotlinePages.Detail detail = detail(actor, matter.id(), matter);
    if (detail == null) {
      throw new NotFound();
    }
    return detail;
  }

  /// As [#detail(Actor, String)]; null where there is none.
  HotlinePages.@Nullable Detail detail(Actor actor, UUID id, MatterPages.Show matter) {
    String county = actor.county();
    return transactions.read(
        actor.scope().with(id),
        () -> {
          Order order = orders.ofMatter(county, id).orElse(null);
          if (order == null) {
            return null;
          }
          Order.Words words =
              orders.words(county, order.id()).orElse(new Order.Words("", "", "", ""));
          List<Answer> all = answers.of(county, order.id());
          MatterPages.Promise promise = matter.promise();
          return new HotlinePages.Detail(
              order.number(),
              matter.number(),
              order.source(),
              order.state().name(),
              order.classes(),
              order.acceptKind(),
              order.operator(),
              order.origin(),
              order.callKind(),
              order.orderKind(),
              order.urgency(),
              order.enteredAt(),
              order.receivedAt(),
              order.secret(),
              order.answerWanted(),
              words.address(),
              words.opinion(),
              limits(order, promise == null ? null : promise.at()),
              door.mayCall(actor, order) && !words.phone().isEmpty(),
              kinds(actor, order, matter, all),
              all.stream().map(HotlineViews::answered).toList());
        });
  }

  HotlinePages.Classes classes(String county, FieldErrors errors, String at, Words words) {
    return new HotlinePages.Classes(
        classes.all(county, CLASSES).stream()
            .map(
                each -> {
                  String category = Objects.requireNonNullElse(each.category(), "");
                  return new HotlinePages.Mapping(
                      each.source(),
                      each.classes(),
                      category,
                      category.isEmpty()
                          ? ""
                          : categories.name(county, category).in(words.language()));
                })
            .toList(),
        catalogue.options(county, words),
        errors,
        at);
  }

  List<HotlinePages.Sent> sent(List<AnswerStore.Line> lines) {
    return lines.stream()
        .map(
            line -> {
              Answer answer = line.answer();
              Instant due = line.dueAt();
              Integer days = answer.days();
              AnswerResult result = answer.result();
              return new HotlinePages.Sent(
                  line.number(),
                  answer.source(),
                  answer.kind().name(),
                  result == null ? null : result.name(),
                  answer.words().text(),
                  answer.words().told(),
                  answer.words().department(),
                  answer.words().responder(),
                  answer.answeredAt(),
                  answer.words().phone(),
                  days,
                  due == null || days == null || answer.ruling() != null
                      ? null
                      : OrderTimes.later(due, days));
            })
        .toList();
  }

  /// Both limits; the earlier one counts while the order is open.
  Limits limits(Order order, @Nullable Instant promise) {
    Instant due = order.dueAt();
    Instant counts =
        Stream.of(due == null ? Instant.MAX : due, promise == null ? Instant.MAX : promise)
            .min(Comparator.naturalOrder())
            .filter(at -> at.isBefore(Instant.MAX))
            .orElse(null);
    boolean over =
        order.state() == OrderState.OPEN && counts != null && counts.isBefore(clock.instant());
    return new Limits(due, promise, counts, over);
  }

  private HotlinePages.Line line(OrderStore.Line line, Map<String, String> names) {
    Order order = line.order();
    return new HotlinePages.Line(
        order.number(),
        order.source(),
        line.matter(),
        MatterState.valueOf(line.state()).name(),
        names.getOrDefault(order.path(), ""),
        order.classes(),
        order.secret(),
        order.answerWanted(),
        order.state().name(),
        limits(order, line.promiseAt()));
  }

  private static List<String> kinds(
      Actor actor, Order order, MatterPages.Show matter, List<Answer> all) {
    List<String> kinds = new ArrayList<>();
    boolean desk = actor.part().isDesk() && actor.scope().covers(order.path());
    boolean waits = all.stream().anyMatch(HotlineViews::waits);
    if (desk && order.state() == OrderState.OPEN && !waits) {
      if (matter.state().isOpen()) {
        if (order.dueAt() != null) {
          kinds.add(AnswerKind.EXTENSION.name());
        }
        kinds.add(AnswerKind.RETURN.name());
      } else {
        kinds.add(AnswerKind.ANSWER.name());
      }
    }
    return kinds;
  }

  private static boolean waits(Answer answer) {
    return answer.kind() != AnswerKind.ANSWER && answer.ruling() == null;
  }

  private static HotlinePages.Answered answered(Answer answer) {
    AnswerResult result = answer.result();
    Ruling ruling = answer.ruling();
    return new HotlinePages.Answered(
        answer.id(),
        answer.kind().name(),
        result == null ? null : result.name(),
        answer.days(),
        answer.answeredAt(),
        answer.words().text(),
        answer.words().told(),
        answer.words().department(),
        answer.words().responder(),
        answer.words().phone(),
        answer.writtenAt(),
        answer.batch() != null,
        waits(answer),
        ruling == null ? null : ruling.name());
  }
}
