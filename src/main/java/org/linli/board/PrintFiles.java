package org.linli.board;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Component;

/// 印制文件夹 — where drawn files lie, by county and run; a name appears there only when the file behind
/// it is whole and on the disk.
@Component
class PrintFiles {

  private final Path folder;

  PrintFiles(@Value("${linli.files:./data/files}") Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /// Writes the document and gives its size in bytes; what an interrupted attempt left is replaced.
  long write(PrintRun run, PrintRun.File file, PrintFont document) {
    Path place = place(run.county(), run.id().toString());
    Path whole = path(run, file);
    Path unfinished = whole.resolveSibling(whole.getFileName() + ".unfinished");
    try {
      Files.createDirectories(place);
      try (var stream = new FileOutputStream(unfinished.toFile())) {
        var buffered = new BufferedOutputStream(stream);
        document.save(buffered);
        buffered.flush();
        stream.getFD().sync();
      }
      Files.move(
          unfinished, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      settle(place);
      return Files.size(whole);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FileSystemResource read(PrintRun run, PrintRun.File file) {
    return new FileSystemResource(path(run, file));
  }

  /// Removes everything drawn for a run; nothing there is fine.
  void remove(String county, String run) {
    Path all = place(county, run);
    if (!Files.exists(all)) {
      return;
    }
    try (Stream<Path> found = Files.walk(all)) {
      List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // the name itself survives a power cut only when the folder is written too
  private static void settle(Path place) {
    try (var channel = FileChannel.open(place, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException notOnThisSystem) {
      // Windows opens no folders; its renames are journaled
    }
  }

  private Path path(PrintRun run, PrintRun.File file) {
    return place(run.county(), run.id().toString())
        .resolve(file.area() + "-" + file.paper() + ".pdf");
  }

  private Path place(String county, String run) {
    return folder.resolve(county).resolve("boards").resolve(run);
  }
}
