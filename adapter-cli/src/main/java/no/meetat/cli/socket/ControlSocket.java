package no.meetat.cli.socket;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import no.meetat.billing.database.FileLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The socket {@code control.sock} of a data directory, for its owner alone. A lock beside it says
 * whose it is: the socket of a server that was lost is replaced, that of a living one never.
 */
public final class ControlSocket implements AutoCloseable {

  /** How long one request and its answer may take together. */
  static final Duration LONGEST = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

  private final Path path;
  private final FileLock lock;
  private final Reception reception;

  private ControlSocket(Path path, FileLock lock, Reception reception) {
    this.path = path;
    this.lock = lock;
    this.reception = reception;
  }

  /**
   * Listens from now on.
   *
   * @return left why it cannot, and what to do
   */
  public static Either<String, ControlSocket> open(Path data, Answers answers) {
    return open(data, answers, LONGEST);
  }

  static Either<String, ControlSocket> open(Path data, Answers answers, Duration longest) {
    return SocketPath.in(data).flatMap(path -> open(data, path, answers, longest));
  }

  private static Either<String, ControlSocket> open(
      Path data, Path path, Answers answers, Duration longest) {
    try {
      Option<FileLock> lock = FileLock.tryLock(SocketPath.lock(data));
      if (lock.isEmpty()) {
        return Either.left("another server listens on " + path + ": give each its own --data");
      }
      return Either.right(listen(path, lock.get(), answers, longest));
    } catch (IOException e) {
      return Either.left("nobody can listen on " + path + ": " + e.getMessage());
    }
  }

  private static ControlSocket listen(Path path, FileLock lock, Answers answers, Duration longest)
      throws IOException {
    try {
      Files.deleteIfExists(path);
      Reception reception = bind(path, answers, longest);
      Thread.ofVirtual().name("control").start(reception::run);
      return new ControlSocket(path, lock, reception);
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  private static Reception bind(Path path, Answers answers, Duration longest) throws IOException {
    ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      listening.bind(UnixDomainSocketAddress.of(path));
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
      return new Reception(listening, Files.getOwner(path), answers, longest);
    } catch (IOException e) {
      listening.close();
      throw e;
    }
  }

  /** Listens no more, and leaves no socket behind. */
  @Override
  public void close() {
    if (!reception.isOpen()) {
      return;
    }
    try {
      reception.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      LOG.warn("{} could not be removed: {}", path, e.getMessage());
    } finally {
      lock.close();
    }
  }
}
