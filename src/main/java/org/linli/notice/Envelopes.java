package org.linli.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.access.MatterAddress;
import org.linli.message.MessageKind;
import org.linli.message.Messages;
import org.linli.reach.Carrier;
import org.springframework.stereotype.Component;

/// 封装 — what really leaves when its time has come: nothing when it was read meanwhile, and one
/// message for all that was gathered.
@Component
class Envelopes {

  private static final Duration GATHERED = Duration.ofDays(8);

  private final Messages messages;
  private final Mailroom mailroom;
  private final Clock clock;
  private final MatterAddress addresses;

  Envelopes(Messages messages, Mailroom mailroom, Clock clock, MatterAddress addresses) {
    this.messages = messages;
    this.mailroom = mailroom;
    this.clock = clock;
    this.addresses = addresses;
  }

  /// Empty when it need not leave any more.
  Optional<Carrier.Letter> letter(String county, Deliveries.Delivery delivery) {
    UUID account = delivery.account();
    UUID message = delivery.message();
    String inbox = "/work/" + county + "/messages";
    if (delivery.purpose().equals(Deliveries.DIGEST) && account != null) {
      return digest(county, account).map(text -> letter(delivery, text, inbox));
    }
    boolean read =
        delivery.held()
            && account != null
            && message != null
            && !messages.isUnread(county, account, message);
    if (read || delivery.text() == null) {
      return Optional.empty();
    }
    return Optional.of(letter(delivery, delivery.text(), path(county, delivery)));
  }

  // a short message says its link itself; a group has no inbox and is led to the matter
  private String path(String county, Deliveries.Delivery delivery) {
    UUID message = delivery.message();
    if (message != null) {
      return "/work/" + county + "/messages/" + message;
    }
    return delivery.purpose().equals(Deliveries.MESSAGE)
        ? addresses.of(county, delivery.subject())
        : "";
  }

  private static Carrier.Letter letter(Deliveries.Delivery delivery, String text, String path) {
    MessageKind kind = delivery.kind();
    boolean urgent = kind != null && kind.isUrgent();
    return new Carrier.Letter(delivery.id(), delivery.to(), text, path, urgent);
  }

  private Optional<String> digest(String county, UUID account) {
    Map<MessageKind, Integer> unread =
        new TreeMap<>(messages.unread(county, account, clock.instant().minus(GATHERED)));
    if (unread.isEmpty()) {
      return Optional.empty();
    }
    String kinds =
        unread.entrySet().stream()
            .map(each -> mailroom.t("message.kind." + each.getKey()) + " " + each.getValue())
            .collect(Collectors.joining(mailroom.t("web.join")));
    int sum = unread.values().stream().mapToInt(Integer::intValue).sum();
    return Optional.of(mailroom.t("notice.digest", sum, kinds));
  }
}
