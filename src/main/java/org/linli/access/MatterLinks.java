package org.linli.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 专用链接 — links in messages that open one matter for whoever holds it, and nothing else.
@Component
public class MatterLinks {

  /// Issues a link for the holder of a matter (post or organisation, and the person if known) and
  /// returns its path, `/l/{county}-{token}`; only a hash of the token is kept.
  public String issue(
      String county,
      UUID matter,
      @Nullable UUID post,
      @Nullable UUID organisation,
      @Nullable UUID person,
      Instant until) {
    throw new IllegalStateException();
  }

  /// Ends every link of the matter: the next use of one is answered like a missing page.
  public void revoke(String county, UUID matter) {
    throw new IllegalStateException();
  }
}
