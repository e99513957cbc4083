package org.linli.organisation;

import java.io.Serializable;
import java.util.UUID;
import org.linli.shared.Id;

/// 岗位标识 — the typed id of a post.
public record PostId(UUID value) implements Id, Serializable {

  /// A fresh id.
  public static PostId fresh() {
    return new PostId(Id.fresh());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
