package org.linli.lifecycle;

/// 身份 — what somebody is in one procedure (its handler, its reporter), never a rank or a person.
///
/// Implemented by an enum of the module that owns the procedure.
public interface Part {

  /// The constant's name, as in the message key `<module>.part.<name>`.
  String name();
}
