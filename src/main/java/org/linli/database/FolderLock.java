package org.linli.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// 目录锁 — one application per data folder; the operating system drops the lock with the process.
final class FolderLock implements AutoCloseable {
  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) throws IOException {
    FolderLock lock = tryTake(folder);
    if (lock == null) {
      throw new StartRefused(
          "The data folder "
              + folder
              + " is in use by another running Linli; stop that one or start with another --data"
              + " folder.");
    }
    return lock;
  }

  /// Answers null when somebody else holds the folder.
  static @Nullable FolderLock tryTake(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("linli.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new FolderLock(channel);
      }
    } catch (OverlappingFileLockException heldByThisProcess) {
      // the same answer as a lock held by another process
    }
    channel.close();
    return null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
