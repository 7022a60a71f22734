package dev.newsreel.localstack.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps a folder for one process at a time. The operating system lets go of it when the process
 * ends, however it ends. The file {@code lock} in the folder holds the process id of the owner.
 */
public final class FolderLock implements AutoCloseable {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the folder, creating it if needed; empty when another process, or another part of this
   * one, has it.
   *
   * @throws IOException when the folder cannot be written
   */
  public static Optional<FolderLock> take(Path folder) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(channel)) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
    return Optional.of(new FolderLock(channel));
  }

  /** Process id of whoever took the folder last; it may have ended since. */
  public static Optional<String> lastOwner(Path folder) {
    try {
      return Optional.of(Files.readString(folder.resolve("lock")).strip())
          .filter(pid -> !pid.isEmpty());
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }
}
