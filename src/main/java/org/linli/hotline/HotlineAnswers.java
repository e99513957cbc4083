package org.linli.hotline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.journal.ClientTransactions;
import org.linli.matter.MatterId;
import org.linli.matter.MatterPages;
import org.linli.matter.Matters;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Invalid;
import org.linli.shared.NotFound;
import org.linli.shared.Refusal;
import org.linli.shared.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 答复之门 — the door: answers, extensions and returns are written, sent as a file and ruled on;
/// transactions live here.
@Component
public class HotlineAnswers {

  private final OrderStore orders;
  private final AnswerStore answers;
  private final AnswerReading reading;
  private final BatchStore batches;
  private final Matters matters;
  private final ClientTransactions once;
  private final Transactions transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HotlineAnswers(
      OrderStore orders,
      AnswerStore answers,
      AnswerReading reading,
      BatchStore batches,
      Matters matters,
      ClientTransactions once,
      Transactions transactions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.orders = orders;
    this.answers = answers;
    this.reading = reading;
    this.batches = batches;
    this.matters = matters;
    this.once = once;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /// Writes what goes back about the order behind a matter; the same `tx` again does nothing.
  ///
  /// @throws Invalid names every field that is wrong
  /// @throws Refusal while the matter is not closed out (an answer), after the limit (an
  ///   extension), while another one waits, and when it was answered or taken back
  /// @throws NotFound when the matter lies outside the scope or came by no hotline
  public void write(Actor actor, String number, AnswerForm form, UUID tx) {
    MatterPages.Show matter = read(actor, number);
    transactions.run(
        actor.scope(),
        () -> {
          Order order = orders.lock(actor.county(), matter.id()).orElseThrow(NotFound::new);
          Answer answer = reading.read(actor, order, form);
          once.once(
              actor,
              tx,
              ClientTransactions.digest("hotline/answer", number, form.said()),
              () -> {
                allowed(order, answer, matter, answers.of(actor.county(), order.id()));
                answers.insert(actor.county(), answer);
                if (answer.kind() == AnswerKind.ANSWER) {
                  orders.update(actor.county(), order.in(OrderState.WRITTEN));
                }
                tell(actor, order, action(answer.kind()), detail(answer));
                return answer.id().toString();
              });
        });
  }

  /// Writes down what the hotline said to an extension or a return: granted days move its limit, a
  /// granted return ends the order.
  ///
  /// @throws Refusal when it was ruled on before, or not sent yet
  public void rule(Actor actor, String number, UUID id, AnswerForm.RulingForm form, UUID tx) {
    MatterPages.Show matter = read(actor, number);
    Ruling ruling = AnswerReading.constant(Ruling.class, form.ruling());
    transactions.run(
        actor.scope(),
        () -> {
          Order order = orders.lock(actor.county(), matter.id()).orElseThrow(NotFound::new);
          Answer asked =
              answers.of(actor.county(), order.id()).stream()
                  .filter(a -> a.id().equals(id) && a.kind() != AnswerKind.ANSWER)
                  .findFirst()
                  .orElseThrow(NotFound::new);
          if (ruling == null) {
            throw new Invalid("ruling", "web.required");
          }
          once.once(
              actor,
              tx,
              ClientTransactions.digest("hotline/ruling", id.toString(), ruling.name()),
              () -> {
                if (asked.ruling() != null || asked.batch() == null) {
                  throw new HotlineRefused(
                      asked.batch() == null ? "hotline.refused.unsent" : "hotline.refused.ruled");
                }
                answers.rule(actor.county(), id, ruling, clock.instant());
                if (ruling == Ruling.GRANTED) {
                  orders.update(actor.county(), granted(order, asked));
                }
                tell(actor, order, HotlineAction.RULE, ruling.name());
                return id.toString();
              });
        });
  }

  /// Puts every answer of a platform that waits in the actor's area into a file and marks it sent;
  /// the same `tx` again answers the same.
  ///
  /// @return the id of the file
  /// @throws Refusal when nothing waits
  public UUID send(Actor actor, String source, UUID tx) {
    String from = source.isBlank() ? OrderForm.USUAL_SOURCE : source.strip();
    String root = actor.scope().paths().stream().findFirst().orElseThrow(NotFound::new);
    var outcome =
        once.once(
            actor,
            tx,
            ClientTransactions.digest("hotline/batch", from),
            () -> {
              UUID id = Id.fresh();
              batches.insert(
                  actor.county(),
                  new BatchStore.Batch(id, root, from, actor.id(), clock.instant(), 0));
              int sent = answers.send(actor.county(), from, id);
              if (sent == 0) {
                throw new HotlineRefused("hotline.refused.nothing");
              }
              batches.count(actor.county(), id, sent);
              events.publishEvent(
                  new OrderChanged(
                      "hotline-batch", id, HotlineAction.SEND, root, "" + sent, actor));
              return id.toString();
            });
    return UUID.fromString(outcome.reference());
  }

  /// The lines of a file, each time an act: it holds what was said to callers.
  List<AnswerStore.Line> fetch(Actor actor, UUID batch) {
    return transactions.write(
        actor.scope(),
        () -> {
          var found = batches.find(actor.scope(), batch).orElseThrow(NotFound::new);
          events.publishEvent(
              new OrderChanged(
                  "hotline-batch", batch, HotlineAction.FETCH, found.path(), "", actor));
          return answers.lines(actor.county(), batch);
        });
  }

  /// The caller of a secret order, for one call by whoever holds the matter or is a desk of its
  /// place; each time an act, and empty when this `tx` was answered already.
  Optional<Order.Words> call(Actor actor, String number, UUID tx) {
    MatterPages.Show matter = read(actor, number);
    // whoever holds a matter need not see its place
    Actor inside = actor.in(actor.scope().with(matter.id()));
    var seen = new Order.Words[1];
    transactions.run(
        inside.scope(),
        () -> {
          Order order = orders.lock(actor.county(), matter.id()).orElseThrow(NotFound::new);
          once.once(
              inside,
              tx,
              ClientTransactions.digest("hotline/call", number),
              () -> {
                Order.Words words =
                    orders.words(actor.county(), order.id()).orElseThrow(NotFound::new);
                if (!mayCall(actor, order) || words.phone().isEmpty()) {
                  throw new HotlineRefused(
                      mayCall(actor, order) ? "hotline.refused.noPhone" : "hotline.refused.call");
                }
                tell(actor, order, HotlineAction.CALL, "");
                seen[0] = words;
                return number;
              });
        });
    return Optional.ofNullable(seen[0]);
  }

  /// True for whoever must call: who holds the matter, and a desk of its place.
  boolean mayCall(Actor actor, Order order) {
    boolean desk = actor.part().isDesk() && actor.scope().covers(order.path());
    return order.secret()
        && (desk
            || matters.holders(actor.county(), new MatterId(order.matter())).stream()
                .anyMatch(
                    holder ->
                        holder.post() != null && actor.scope().posts().contains(holder.post())
                            || holder.organisation() != null
                                && actor.scope().organisations().contains(holder.organisation())));
  }

  /// The matter, when the actor may read the whole of it.
  MatterPages.Show read(Actor actor, String number) {
    MatterPages.Show matter = matters.show(actor, number);
    if (!matter.full()) {
      throw new NotFound();
    }
    return matter;
  }

  private void allowed(Order order, Answer answer, MatterPages.Show matter, List<Answer> before) {
    if (order.state() != OrderState.OPEN) {
      throw new HotlineRefused("hotline.refused.over");
    }
    if (before.stream().anyMatch(a -> a.kind() != AnswerKind.ANSWER && a.ruling() == null)) {
      throw new HotlineRefused("hotline.refused.waiting");
    }
    Instant due = order.dueAt();
    if (answer.kind() == AnswerKind.ANSWER && matter.state().isOpen()) {
      throw new HotlineRefused("hotline.refused.open");
    }
    if (answer.kind() == AnswerKind.EXTENSION && (due == null || due.isBefore(clock.instant()))) {
      throw new HotlineRefused("hotline.refused.late");
    }
    if (answer.kind() != AnswerKind.ANSWER && !matter.state().isOpen()) {
      throw new HotlineRefused("hotline.refused.closed");
    }
  }

  private static Order granted(Order order, Answer asked) {
    Instant due = order.dueAt();
    Integer days = asked.days();
    return asked.kind() == AnswerKind.RETURN || due == null || days == null
        ? order.in(OrderState.RETURNED)
        : order.limited(OrderTimes.later(due, days), order.urgency());
  }

  private void tell(Actor actor, Order order, HotlineAction action, String detail) {
    events.publishEvent(
        new OrderChanged("hotline-order", order.id(), action, order.path(), detail, actor));
  }

  private static HotlineAction action(AnswerKind kind) {
    return switch (kind) {
      case ANSWER -> HotlineAction.ANSWER;
      case EXTENSION -> HotlineAction.ASK_EXTENSION;
      case RETURN -> HotlineAction.ASK_RETURN;
    };
  }

  private static String detail(Answer answer) {
    AnswerResult result = answer.result();
    return result == null ? answer.days() == null ? "" : "" + answer.days() : result.name();
  }
}
