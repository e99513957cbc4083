package org.linli.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// 保险柜 — seals and opens values, makes fingerprints for finding them again, links the journal's
/// chain.
///
/// Safe for any number of threads.
public final class Vault {

  private static final Pattern COUNTY = Pattern.compile("[0-9]{6}");

  private final Seal newest;
  private final Map<String, Seal> seals = new HashMap<>();
  private final Pool<HMac> fingerprint;
  private final Pool<HMac> journal;
  private final Set<String> ids;
  private final Set<String> known;

  Vault(Keys keys, Algorithms algorithms) {
    newest = new Seal(keys.newest(), algorithms);
    fingerprint = new Pool<>(() -> mac(keys.fingerprint(), algorithms));
    journal = new Pool<>(() -> mac(keys.journal(), algorithms));
    ids = keys.usedWith(algorithms);
    known = new HashSet<>(ids);
    for (var key : keys.sealing()) {
      known.add("seal-" + key.name());
      for (var each : Algorithms.values()) {
        seals.put(name(each.version, key.id()), new Seal(key, each));
      }
    }
  }

  /// The vault of a key file without the application around it, for the check of the journal.
  ///
  /// @param algorithms `sm` or `aes`, as the database was written
  public static Vault of(Path keyFile, String algorithms) throws IOException {
    return new Vault(Keys.read(keyFile), Algorithms.valueOf(algorithms.toUpperCase(Locale.ROOT)));
  }

  /// Encrypts the text so that only this installation opens it, and only as a value of this county.
  ///
  /// @param county six digits
  public byte[] seal(String county, String text) {
    if (!COUNTY.matcher(county).matches()) {
      throw new IllegalArgumentException("A county has six digits");
    }
    return newest.close(county.getBytes(ISO_8859_1), text.getBytes(UTF_8));
  }

  /// The text that was sealed; [IllegalStateException] when the value was changed or its key is
  /// missing.
  public String open(byte[] sealed) {
    if (sealed.length < Seal.OVERHEAD) {
      throw new IllegalStateException("Not a sealed value: " + sealed.length + " bytes");
    }
    Algorithms.of(sealed[0]);
    var id = Arrays.copyOfRange(sealed, Seal.ID_AT, Seal.COUNTY_AT);
    var seal = seals.get(name(sealed[0], id));
    if (seal == null) {
      throw new IllegalStateException("The key file lacks key " + HexFormat.of().formatHex(id));
    }
    return new String(seal.open(sealed), UTF_8);
  }

  /// As [#open(byte\[\])], and refuses a value that was sealed in another county.
  public String open(String county, byte[] sealed) {
    var text = open(sealed);
    if (!county.equals(new String(sealed, Seal.COUNTY_AT, 6, ISO_8859_1))) {
      throw new IllegalStateException("A sealed value stands in another county than its own");
    }
    return text;
  }

  /// The keyed hash by which a value is found again without being readable, 32 bytes.
  ///
  /// @param purpose keeps hashes of different columns apart, for example `phone`
  public byte[] fingerprint(String purpose, String value) {
    var use = purpose.getBytes(UTF_8);
    var bytes = value.getBytes(UTF_8);
    return fingerprint.lend(
        mac -> {
          mac.update(use, 0, use.length);
          mac.update((byte) 0);
          mac.update(bytes, 0, bytes.length);
          return end(mac);
        });
  }

  /// The journal's keyed hash over a row in its byte form, which includes the hash before it, 32
  /// bytes.
  public byte[] chain(byte[] canonical) {
    return journal.lend(
        mac -> {
          mac.update(canonical, 0, canonical.length);
          return end(mac);
        });
  }

  /// Those of the key ids named by a database that the key file does not have, in order.
  public Set<String> missing(Collection<String> keyIdsNamedByDatabase) {
    var missing = new TreeSet<>(keyIdsNamedByDatabase);
    missing.removeAll(known);
    return missing;
  }

  /// The ids of the keys that new rows are written with.
  Set<String> ids() {
    return ids;
  }

  private static HMac mac(Key key, Algorithms algorithms) {
    var mac = new HMac(algorithms.digest());
    mac.init(new KeyParameter(key.secret()));
    return mac;
  }

  private static byte[] end(HMac mac) {
    var hash = new byte[mac.getMacSize()];
    mac.doFinal(hash, 0);
    return hash;
  }

  private static String name(byte version, byte[] id) {
    return version + "-" + HexFormat.of().formatHex(id);
  }
}
