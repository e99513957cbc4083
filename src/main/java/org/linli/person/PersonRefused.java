package org.linli.person;

import org.linli.shared.Refusal;

/// 人员拒绝 — what cannot be done with a file now.
final class PersonRefused extends Refusal {

  private PersonRefused(String key) {
    super(key);
  }

  /// The residence has ended.
  static PersonRefused movedOut() {
    return new PersonRefused("person.refused.movedOut");
  }

  /// Something stands against erasing, such as a matter that is still open.
  static PersonRefused against(String key) {
    return new PersonRefused(key);
  }

  /// The file was merged into another or erased.
  static PersonRefused closed() {
    return new PersonRefused("person.refused.closed");
  }
}
