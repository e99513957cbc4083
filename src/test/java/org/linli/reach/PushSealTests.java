package org.linli.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// 推送密封测试 — the example of RFC 8291, byte by byte.
class PushSealTests {

  private static final String TEXT = "When I grow up, I want to be a watermelon";
  private static final String OWN_SECRET = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
  private static final String OWN_SHOWN =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String BROWSER =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
  private static final String SEALED =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
          + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
          + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

  @Test
  void theExampleOfTheStandardComesOutByteByByte() throws GeneralSecurityException {
    KeyPair own =
        new KeyPair(Curve.publicKey(decoded(OWN_SHOWN)), Curve.privateKey(decoded(OWN_SECRET)));

    byte[] sealed =
        PushSeal.seal(
            TEXT.getBytes(StandardCharsets.UTF_8),
            decoded(BROWSER),
            decoded(AUTH),
            own,
            decoded(SALT));

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed)).isEqualTo(SEALED);
  }

  @Test
  void whatIsNoPointOfTheCurveIsNoKey() {
    byte[] point = decoded(BROWSER);
    point[40] ^= 1;
    assertThatThrownBy(() -> Curve.publicKey(point)).isInstanceOf(GeneralSecurityException.class);
    assertThatThrownBy(() -> Curve.publicKey(new byte[] {4, 1}))
        .isInstanceOf(GeneralSecurityException.class);
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
