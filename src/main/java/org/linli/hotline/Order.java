package org.linli.hotline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 热线工单 — one order without words and persons.
///
/// @param source the platform it comes from; the number is its own there
/// @param classes the hotline's own classes, with strokes between
/// @param dueAt until when the hotline wants the answer, with what it granted since
record Order(
    UUID id,
    UUID matter,
    String path,
    String source,
    String number,
    String classes,
    String acceptKind,
    String operator,
    String origin,
    String callKind,
    String orderKind,
    String urgency,
    @Nullable Instant enteredAt,
    @Nullable Instant receivedAt,
    @Nullable Instant dueAt,
    boolean secret,
    boolean answerWanted,
    OrderState state,
    Instant takenAt,
    int version) {

  /// The same with what the hotline said anew.
  Order limited(@Nullable Instant due, String urgent) {
    return new Order(
        id,
        matter,
        path,
        source,
        number,
        classes,
        acceptKind,
        operator,
        origin,
        callKind,
        orderKind,
        urgent,
        enteredAt,
        receivedAt,
        due,
        secret,
        answerWanted,
        state,
        takenAt,
        version);
  }

  /// The same in another state.
  Order in(OrderState other) {
    return new Order(
        id,
        matter,
        path,
        source,
        number,
        classes,
        acceptKind,
        operator,
        origin,
        callKind,
        orderKind,
        urgency,
        enteredAt,
        receivedAt,
        dueAt,
        secret,
        answerWanted,
        other,
        takenAt,
        version);
  }

  /// 来电人与原话 — what is sealed of an order.
  ///
  /// @param contact and `phone` only of secret orders: those of others stand with the matter
  record Words(String contact, String phone, String address, String opinion) {}

  /// True when what the hotline said anew makes a difference.
  boolean differs(Order other) {
    return !java.util.Objects.equals(dueAt, other.dueAt) || !urgency.equals(other.urgency);
  }
}
