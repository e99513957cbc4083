package org.linli.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.linli.database.StartRefused;

/// 密钥文件 — the keys of one installation: those that seal (the last one seals, all open), the one
/// behind the fingerprints, the one of the journal.
record Keys(List<Key> sealing, Key fingerprint, Key journal) {

  private static final String HEADER =
      """
      # 邻里 Linli: the keys of this installation.
      # 没有这个文件，已加密的内容再也无法读取。请另存一份，且不要与数据库备份放在一起。
      # Without this file nothing that was encrypted can ever be read again. Keep a copy in a safe place,
      # apart from the backups of the database. To change the key that seals, add one more line
      # "seal = ..." with the output of: openssl rand -base64 32   (the last one seals, all of them open)
      """;

  /// Fresh random keys.
  static Keys fresh() {
    var random = new SecureRandom();
    return new Keys(List.of(fresh(random)), fresh(random), fresh(random));
  }

  private static Key fresh(SecureRandom random) {
    var secret = new byte[Key.LENGTH];
    random.nextBytes(secret);
    return new Key(secret);
  }

  /// Reads the file; a line that is no key is refused with the number of the line.
  static Keys read(Path file) throws IOException {
    var sealing = new ArrayList<Key>();
    var fingerprint = new ArrayList<Key>();
    var journal = new ArrayList<Key>();
    int number = 0;
    for (var line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      var words = line.split("=", 2);
      switch (words[0].strip()) {
        case "seal" -> sealing.add(key(file, number, words));
        case "fingerprint" -> fingerprint.add(key(file, number, words));
        case "journal" -> journal.add(key(file, number, words));
        default -> throw refused(file, number);
      }
    }
    if (sealing.isEmpty() || fingerprint.size() != 1 || journal.size() != 1) {
      throw new StartRefused(
          "The key file "
              + file
              + " needs at least one line \"seal\" and exactly one of"
              + " \"fingerprint\" and \"journal\".");
    }
    return new Keys(List.copyOf(sealing), fingerprint.getFirst(), journal.getFirst());
  }

  /// Writes a new file that only its owner can read; whole or not at all.
  void write(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var started = Files.createTempFile(folder, "keys", ".new", ownerOnly());
    try (var channel = FileChannel.open(started, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      channel.force(true);
    }
    Files.move(started, file, StandardCopyOption.ATOMIC_MOVE);
  }

  Key newest() {
    return sealing.getLast();
  }

  /// The ids under which a database names these keys when they are used with `algorithms`.
  Set<String> usedWith(Algorithms algorithms) {
    return Set.of(
        "seal-" + newest().name(),
        "fingerprint-" + algorithms.hash + "-" + fingerprint.name(),
        "journal-" + algorithms.hash + "-" + journal.name());
  }

  private String text() {
    var text = new StringBuilder(HEADER);
    sealing.forEach(key -> text.append(line("seal", key)));
    return text.append(line("fingerprint", fingerprint))
        .append(line("journal", journal))
        .toString();
  }

  private static String line(String use, Key key) {
    return use + " = " + Base64.getEncoder().encodeToString(key.secret()) + "\n";
  }

  private static Key key(Path file, int number, String[] words) {
    try {
      return new Key(Base64.getDecoder().decode(words[1].strip()));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw refused(file, number);
    }
  }

  // never quotes the line: it may be a key with one letter wrong
  private static StartRefused refused(Path file, int number) {
    return new StartRefused("Line " + number + " of the key file " + file + " is not a key.");
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
