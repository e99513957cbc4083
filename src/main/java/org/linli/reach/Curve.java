package org.linli.reach;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;

/// 曲线 — keys on P-256 as browsers write them: uncompressed points, bare private numbers.
final class Curve {

  private static final int SIDE = 32;
  private static final String NAME = "secp256r1";

  private Curve() {}

  static KeyPair fresh() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(NAME));
    return generator.generateKeyPair();
  }

  /// 0x04, x, y; 65 bytes.
  static byte[] uncompressed(ECPublicKey key) {
    byte[] point = new byte[1 + 2 * SIDE];
    point[0] = 4;
    copy(key.getW().getAffineX(), point, 1);
    copy(key.getW().getAffineY(), point, 1 + SIDE);
    return point;
  }

  /// The key of an uncompressed point; throws for what is no point of the curve.
  static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
    if (point.length != 1 + 2 * SIDE || point[0] != 4) {
      throw new GeneralSecurityException("not an uncompressed point");
    }
    BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + SIDE));
    BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + SIDE, point.length));
    ECParameterSpec curve = parameters();
    if (!isOn(curve, x, y)) {
      throw new GeneralSecurityException("not a point of the curve");
    }
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve));
  }

  static PrivateKey privateKey(byte[] number) throws GeneralSecurityException {
    return KeyFactory.getInstance("EC")
        .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, number), parameters()));
  }

  private static boolean isOn(ECParameterSpec curve, BigInteger x, BigInteger y) {
    var field = (ECFieldFp) curve.getCurve().getField();
    BigInteger p = field.getP();
    BigInteger right =
        x.pow(3).add(curve.getCurve().getA().multiply(x)).add(curve.getCurve().getB()).mod(p);
    return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
  }

  private static ECParameterSpec parameters() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec(NAME));
    return parameters.getParameterSpec(ECParameterSpec.class);
  }

  private static void copy(BigInteger number, byte[] to, int at) {
    byte[] bytes = number.toByteArray();
    int from = Math.max(0, bytes.length - SIDE);
    int length = bytes.length - from;
    System.arraycopy(bytes, from, to, at + SIDE - length, length);
  }
}
