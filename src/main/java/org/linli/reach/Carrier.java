package org.linli.reach;

import java.util.List;
import java.util.UUID;
import org.linli.message.Outlet;

/// 递送方式 — one way by which messages leave the house; a bean, one for each [Outlet].
///
/// Each has a lane of its own for each county: one that hangs delays neither the others nor what
/// happens to any matter.
public interface Carrier {

  /// Which one.
  Outlet outlet();

  /// True when something can leave by it on this server.
  boolean isReady();

  /// Where an account is reached by it, as ids this carrier knows; empty = not at all.
  List<UUID> targets(String county, UUID account);

  /// Hands one message over; returns when it is accepted and throws when it is not, after a few
  /// seconds at the latest. [Gone] when nobody is reached there any more.
  void carry(String county, Letter letter);

  /// 信件 — what leaves.
  ///
  /// @param to a phone for short messages, else an id this carrier gave
  /// @param text words without the address of a page, where `path` is given
  /// @param path of the page it leads to; empty when the text says all
  record Letter(UUID id, String to, String text, String path, boolean urgent) {}

  /// 无人收取 — nobody is reached there any more; it makes no sense to try again.
  final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;

    Gone() {
      super("nobody is reached there any more", null, false, false);
    }
  }
}
