package org.linli.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// 首签文件 — the signed heads of one county, one line a day, in a folder outside the database.
record HeadFile(Path folder, String county) {

  /// The lines as they stand; none when there is no file yet.
  List<String> lines() {
    try {
      return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds a line and waits until it lies on the disk.
  void append(DayHead head) {
    try {
      Files.createDirectories(folder);
      try (var channel =
          FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(ByteBuffer.wrap((head.line() + "\n").getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file() {
    return folder.resolve(county + ".heads");
  }
}
