package org.linli.attachment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.linli.shared.Time;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/// 照片文件 — the file store: keys begin with the county, a file is on the disk before its row is
/// written.
@Component
class PhotoFiles {

  private final Path folder;

  PhotoFiles(@Value("${linli.files:./data/files}") Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  void write(String county, AttachmentId id, Instant at, Photograph photo) {
    try {
      write(file(county, id, at, false), photo.jpeg());
      write(file(county, id, at, true), photo.thumbnail());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  FileSystemResource read(String county, AttachmentId id, Instant at, boolean thumbnail) {
    return new FileSystemResource(file(county, id, at, thumbnail));
  }

  void delete(String county, AttachmentId id, Instant at) {
    try {
      Files.deleteIfExists(file(county, id, at, true));
      Files.deleteIfExists(file(county, id, at, false));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path file(String county, AttachmentId id, Instant at, boolean thumbnail) {
    return folder
        .resolve(county)
        .resolve(String.valueOf(Time.day(at).getYear()))
        .resolve(id.value() + (thumbnail ? ".thumb.jpg" : ".jpg"));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Path place = file.getParent();
    Files.createDirectories(place);
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (var channel =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    // the name itself survives a power cut only when the folder is written too
    try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisSystem) {
      // Windows opens no folders; its renames are journaled
    }
  }
}
