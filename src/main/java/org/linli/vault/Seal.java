package org.linli.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;

/// 封装 — one key with one algorithm: seals bytes and opens them.
///
/// The form: version 1, key id 4, county 6, nonce 12, cipher text, tag 16. Everything before the
/// nonce is authenticated with the text, so that a value cannot be moved to another county.
final class Seal {

  static final int ID_AT = 1;
  static final int COUNTY_AT = ID_AT + Key.ID_LENGTH;
  static final int NONCE_AT = COUNTY_AT + 6;
  private static final int NONCE_LENGTH = 12;
  private static final int TEXT_AT = NONCE_AT + NONCE_LENGTH;
  private static final int TAG_LENGTH = 16;
  static final int OVERHEAD = TEXT_AT + TAG_LENGTH;

  private final byte[] id;
  private final Algorithms algorithms;
  private final Pool<Tool> tools;

  Seal(Key key, Algorithms algorithms) {
    this.id = key.id();
    this.algorithms = algorithms;
    var secret = new KeyParameter(key.secret(), 0, algorithms.keyLength);
    this.tools =
        new Pool<>(() -> new Tool(GCMBlockCipher.newInstance(algorithms.cipher()), secret));
  }

  byte[] close(byte[] county, byte[] text) {
    return tools.lend(
        tool -> {
          var nonce = tool.nonce();
          var sealed = new byte[OVERHEAD + text.length];
          var bytes = ByteBuffer.wrap(sealed);
          bytes.put(algorithms.version).put(id).put(county).put(nonce);
          run(tool, true, header(sealed), nonce, text, 0, text.length, sealed, TEXT_AT);
          return sealed;
        });
  }

  byte[] open(byte[] sealed) {
    return tools.lend(
        tool -> {
          var nonce = Arrays.copyOfRange(sealed, NONCE_AT, TEXT_AT);
          var text = new byte[sealed.length - OVERHEAD];
          int length = sealed.length - TEXT_AT;
          run(tool, false, header(sealed), nonce, sealed, TEXT_AT, length, text, 0);
          return text;
        });
  }

  private static byte[] header(byte[] sealed) {
    return Arrays.copyOf(sealed, NONCE_AT);
  }

  private static void run(
      Tool tool,
      boolean sealing,
      byte[] header,
      byte[] nonce,
      byte[] in,
      int inAt,
      int length,
      byte[] out,
      int outAt) {
    try {
      tool.init(sealing, nonce, header);
      int done = tool.cipher.processBytes(in, inAt, length, out, outAt);
      tool.cipher.doFinal(out, outAt + done);
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("A sealed value was changed and cannot be opened", e);
    }
  }

  /// One cipher and its own store of random bytes: asking the system for twelve at a time is slow.
  private static final class Tool {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final GCMModeCipher cipher;
    private final ByteBuffer random = ByteBuffer.allocate(NONCE_LENGTH * 128);
    private @Nullable KeyParameter secret;

    Tool(GCMModeCipher cipher, KeyParameter secret) {
      this.cipher = cipher;
      this.secret = secret;
      random.position(random.limit());
    }

    byte[] nonce() {
      if (!random.hasRemaining()) {
        RANDOM.nextBytes(random.array());
        random.rewind();
      }
      var nonce = new byte[NONCE_LENGTH];
      random.get(nonce);
      return nonce;
    }

    // the key is given once; without it the cipher keeps the one it has expanded
    void init(boolean sealing, byte[] nonce, byte[] header) {
      cipher.init(sealing, new AEADParameters(secret, TAG_LENGTH * 8, nonce, header));
      secret = null;
    }
  }
}
