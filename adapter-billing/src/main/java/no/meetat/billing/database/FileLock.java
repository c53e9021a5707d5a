package no.meetat.billing.database;

import io.vavr.control.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A lock between processes; the operating system frees it when its holder dies. */
public final class FileLock implements AutoCloseable {

  // POSIX drops all of a process's locks on a file when any of its descriptors for it is closed,
  // so a file that is locked here must not even be opened a second time.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
  private static final ReentrantLock WAITING = new ReentrantLock();

  private final Path file;
  private final FileChannel channel;

  private FileLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The lock, held until it is closed; none when anybody else holds it. */
  public static Option<FileLock> tryLock(Path path) throws IOException {
    create(path);
    Path file = path.toRealPath();
    return HELD.add(file) ? tryUnheld(file) : Option.none();
  }

  /** Does the work while no other process or thread does work with this file; waits for it. */
  public static <T> T holding(Path file, Supplier<T> work) throws IOException {
    create(file);
    WAITING.lock();
    try (FileChannel channel = open(file)) {
      channel.lock();
      return work.get();
    } finally {
      WAITING.unlock();
    }
  }

  /** A FIFO would be waited for, and a device is nobody's alone. */
  private static void create(Path file) throws IOException {
    OwnerOnly.createFile(file);
    if (!Files.isRegularFile(file)) {
      throw new IOException(file + " is no file: remove it");
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(file);
    }
  }

  private static Option<FileLock> tryUnheld(Path file) throws IOException {
    FileLock lock = new FileLock(file, open(file));
    if (lock.channel.tryLock() != null) {
      return Option.some(lock);
    }
    lock.close();
    return Option.none();
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.WRITE);
  }
}
