package org.linli.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.database.StartRefused;

class VaultTests {

  private static final HexFormat HEX = HexFormat.of();
  private static final Keys KEYS = Keys.fresh();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void whatIsSealedIsOpenedAgain(Algorithms algorithms) {
    var vault = new Vault(KEYS, algorithms);

    for (var text : List.of("", "13800001234", "平东街道 东晟社区 3网格 5栋 2单元的灯坏了。".repeat(50))) {
      var sealed = vault.seal("220303", text);
      assertThat(vault.open(sealed)).isEqualTo(text);
      assertThat(vault.open("220303", sealed)).isEqualTo(text);
      assertThat(sealed).hasSize(Seal.OVERHEAD + text.getBytes(UTF_8).length);
    }
  }

  @Test
  void theSameTextIsNeverSealedAlike() {
    var vault = new Vault(KEYS, Algorithms.SM);

    assertThat(vault.seal("220303", "甲")).isNotEqualTo(vault.seal("220303", "甲"));
  }

  @ParameterizedTest
  @EnumSource
  void anyChangedByteIsNoticed(Algorithms algorithms) {
    var vault = new Vault(KEYS, algorithms);
    var sealed = vault.seal("220303", "12345678901234567890");

    for (int at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> vault.open(changed)).isInstanceOf(IllegalStateException.class);
    }
    assertThat(vault.open(sealed)).isEqualTo("12345678901234567890");
    assertThatThrownBy(() -> vault.open(new byte[12])).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aValueDoesNotMoveToAnotherCounty() {
    var vault = new Vault(KEYS, Algorithms.SM);
    var sealed = vault.seal("220303", "甲");

    assertThatThrownBy(() -> vault.open("220382", sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.seal("2203", "甲")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oldKeysAndOtherAlgorithmsStillOpenWhileTheNewestSeals() {
    var old = new Vault(KEYS, Algorithms.AES);
    var both = new ArrayList<>(KEYS.sealing());
    both.add(Keys.fresh().newest());
    var vault = new Vault(new Keys(both, KEYS.fingerprint(), KEYS.journal()), Algorithms.SM);

    assertThat(vault.open(old.seal("220303", "甲"))).isEqualTo("甲");
    assertThatThrownBy(() -> old.open(vault.seal("220303", "甲")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(both.getLast().name());
    assertThat(vault.fingerprint("phone", "1")).isNotEqualTo(old.fingerprint("phone", "1"));
  }

  @Test
  void fingerprintsAgreePerPurposeAndChainsHaveAKeyOfTheirOwn() {
    var vault = new Vault(KEYS, Algorithms.SM);

    assertThat(vault.fingerprint("phone", "138"))
        .hasSize(32)
        .isEqualTo(vault.fingerprint("phone", "138"))
        .isNotEqualTo(vault.fingerprint("id", "138"))
        .isNotEqualTo(vault.fingerprint("phone1", "38"))
        .isNotEqualTo(vault.chain("phone\000138".getBytes(UTF_8)));
    assertThat(vault.chain(new byte[] {1})).isEqualTo(vault.chain(new byte[] {1}));
  }

  @Test
  void theKeysADatabaseNamesAndTheFileLacksAreTold() {
    var vault = new Vault(KEYS, Algorithms.SM);

    assertThat(vault.missing(vault.ids())).isEmpty();
    assertThat(vault.missing(Set.of("seal-00000000"))).containsExactly("seal-00000000");
    assertThat(new Vault(KEYS, Algorithms.AES).missing(vault.ids()))
        .containsExactly(
            "fingerprint-sm3-" + KEYS.fingerprint().name(), "journal-sm3-" + KEYS.journal().name());
  }

  @Test
  void theKeyFileIsForItsOwnerOnlyAndReadsAsItWasWritten() throws IOException {
    var file = folder.resolve("deep/keys");
    KEYS.write(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Keys.read(file).usedWith(Algorithms.SM)).isEqualTo(KEYS.usedWith(Algorithms.SM));
    assertThat(Files.list(file.getParent())).containsExactly(file);
  }

  @Test
  void oneMoreSealLineSealsFromThenOn() throws IOException {
    var file = folder.resolve("keys");
    KEYS.write(file);
    var added = Keys.fresh().newest();
    Files.writeString(
        file,
        Files.readString(file) + "seal=" + Base64.getEncoder().encodeToString(added.secret()));

    assertThat(Keys.read(file).newest().name()).isEqualTo(added.name());
    assertThat(Keys.read(file).sealing()).hasSize(2);
  }

  @Test
  void aBrokenKeyFileIsRefusedWithoutShowingItsLine() throws IOException {
    var file = folder.resolve("keys");
    Files.writeString(file, "# keys\nseal = c2VjcmV0\n");

    assertThatThrownBy(() -> Keys.read(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("Line 2")
        .hasMessageNotContaining("c2VjcmV0");
    Files.writeString(file, "");
    assertThatThrownBy(() -> Keys.read(file)).isInstanceOf(StartRefused.class);
  }

  /// GB/T 32905-2016, appendix A.1 and A.2.
  @Test
  void sm3AgreesWithTheStandard() {
    assertThat(sm3("abc"))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(sm3("abcd".repeat(16)))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  /// GB/T 32907-2016, appendix A.1.
  @Test
  void sm4AgreesWithTheStandard() {
    var key = HEX.parseHex("0123456789abcdeffedcba9876543210");
    var block = key.clone();
    var cipher = Algorithms.SM.cipher();
    cipher.init(true, new KeyParameter(key));
    cipher.processBlock(block, 0, block, 0);

    assertThat(HEX.formatHex(block)).isEqualTo("681edf34d206965e86b3e94f536e4246");
  }

  /// RFC 8998, appendix A.1: SM4-GCM.
  @Test
  void sealingIsSm4GcmWithTheHeaderAsAssociatedData() throws Exception {
    var cipher = org.bouncycastle.crypto.modes.GCMBlockCipher.newInstance(Algorithms.SM.cipher());
    cipher.init(
        true,
        new org.bouncycastle.crypto.params.AEADParameters(
            new KeyParameter(HEX.parseHex("0123456789abcdeffedcba9876543210")),
            128,
            HEX.parseHex("00001234567800000000abcd"),
            HEX.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2")));
    var text =
        HEX.parseHex(
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    var out = new byte[text.length + 16];
    int done = cipher.processBytes(text, 0, text.length, out, 0);
    cipher.doFinal(out, done);

    assertThat(HEX.formatHex(out))
        .startsWith("17f399f08c67d5ee19d0dc9969c4bb7d")
        .endsWith("83de3541e4c2b58177e065a9bf7b62ec");
  }

  /// RFC 4231, test case 2, for the international set.
  @Test
  void hmacAgreesWithItsStandard() {
    var mac = new HMac(Algorithms.AES.digest());
    mac.init(new KeyParameter("Jefe".getBytes(UTF_8)));
    var text = "what do ya want for nothing?".getBytes(UTF_8);
    mac.update(text, 0, text.length);
    var out = new byte[32];
    mac.doFinal(out, 0);

    assertThat(HEX.formatHex(out))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void sealingIsFastEnoughForAWholeDistrict() {
    var vault = new Vault(KEYS, Algorithms.SM);
    long best = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < 50_000; i++) {
        vault.seal("220303", "12345678901234567890");
      }
      best = Math.min(best, System.nanoTime() - start);
    }
    long perSecond = 50_000L * 1_000_000_000 / best;
    System.out.println("seals of 20 bytes per second on one core: " + perSecond);
    // the target is 100,000; a busy machine gets half of it
    assertThat(perSecond).isGreaterThan(50_000);
  }

  private static String sm3(String text) {
    var digest = new SM3Digest();
    var bytes = text.getBytes(UTF_8);
    digest.update(bytes, 0, bytes.length);
    var hash = new byte[32];
    digest.doFinal(hash, 0);
    return HEX.formatHex(hash);
  }
}
