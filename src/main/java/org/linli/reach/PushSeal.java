package org.linli.reach;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// 推送密封 — a message only the browser it goes to can open (RFC 8291, one record of RFC 8188).
final class PushSeal {

  private static final int RECORD = 4_096;
  private static final int TAG_BITS = 128;

  private PushSeal() {}

  /// The body of a push request.
  ///
  /// @param browser its public key, uncompressed
  /// @param auth its authentication secret, 16 bytes
  /// @param once a key pair for this one message
  /// @param salt 16 random bytes
  static byte[] seal(byte[] text, byte[] browser, byte[] auth, KeyPair once, byte[] salt)
      throws GeneralSecurityException {
    byte[] own = Curve.uncompressed((ECPublicKey) once.getPublic());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(once.getPrivate());
    agreement.doPhase(Curve.publicKey(browser), true);
    byte[] keyInfo =
        ByteBuffer.allocate(14 + browser.length + own.length)
            .put("WebPush: info\0".getBytes(StandardCharsets.US_ASCII))
            .put(browser)
            .put(own)
            .array();
    byte[] shared = hkdf(agreement.generateSecret(), auth, keyInfo, 32);
    byte[] key = hkdf(shared, salt, ascii("Content-Encoding: aes128gcm\0"), 16);
    byte[] nonce = hkdf(shared, salt, ascii("Content-Encoding: nonce\0"), 12);

    byte[] sealed = sealed(text, key, nonce);
    return ByteBuffer.allocate(16 + 4 + 1 + own.length + sealed.length)
        .put(salt)
        .putInt(RECORD)
        .put((byte) own.length)
        .put(own)
        .put(sealed)
        .array();
  }

  private static byte[] sealed(byte[] text, byte[] key, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    // the only record is the last one
    byte[] padded = Arrays.copyOf(text, text.length + 1);
    padded[text.length] = 2;
    return cipher.doFinal(padded);
  }

  private static byte[] hkdf(byte[] secret, byte[] salt, byte[] info, int length)
      throws GeneralSecurityException {
    SecretKey key =
        KDF.getInstance("HKDF-SHA256")
            .deriveKey(
                "Generic",
                HKDFParameterSpec.ofExtract()
                    .addIKM(secret)
                    .addSalt(salt)
                    .thenExpand(info, length));
    return key.getEncoded();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
