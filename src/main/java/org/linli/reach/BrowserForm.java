package org.linli.reach;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 浏览器表单 — what the push service of a browser gave it (W3C Push API).
///
/// @param endpoint where messages for it are sent
/// @param p256dh its public key, base64url
/// @param auth its secret, base64url
/// @param tx the form's transaction id; the API sends it as `Idempotency-Key`
record BrowserForm(
    @Nullable String endpoint, @Nullable String p256dh, @Nullable String auth, @Nullable UUID tx) {

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }
}
