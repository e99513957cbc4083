package org.linli.journal;

/// 已发生 — what every module's one event implements: it says the act to be written into the journal.
///
/// Published inside the transaction of the change; several subjects in one transaction in id order.
public interface Happened {

  /// The act as the journal keeps it.
  Act act();
}
