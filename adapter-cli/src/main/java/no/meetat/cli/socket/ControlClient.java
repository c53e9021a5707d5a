package no.meetat.cli.socket;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jdk.net.ExtendedSocketOptions;

/** Asks the server of a data directory; makes no file there. */
public final class ControlClient {

  /** Longer than the server lets anybody wait. */
  private static final Duration LONGEST = ControlSocket.LONGEST.plusSeconds(5);

  private ControlClient() {}

  /**
   * The answer.
   *
   * @param request one line, which must not have an end of line in it
   * @return left why there is none, and what to do
   */
  public static Either<String, Reply> ask(Path data, String request) {
    return SocketPath.in(data).flatMap(path -> askInTime(data, path, request));
  }

  /** Whether calls are served from this data directory now. */
  public static boolean isServed(Path data) {
    return SocketPath.in(data).exists(ControlClient::isListened);
  }

  private static boolean isListened(Path path) {
    try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      return server.isConnected();
    } catch (IOException nobody) {
      return false;
    }
  }

  private static Either<String, Reply> askInTime(Path data, Path path, String request) {
    try {
      return CompletableFuture.supplyAsync(
              () -> ask(data, path, request), Thread::startVirtualThread)
          .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof TimeoutException) {
        return Either.left("the server of " + data + " does not answer: is its process stopped?");
      }
      throw e;
    }
  }

  private static Either<String, Reply> ask(Path data, Path path, String request) {
    try (SocketChannel server = SocketChannel.open(UnixDomainSocketAddress.of(path))) {
      return isTrusted(server, data) ? ask(server, request) : Either.left(foreign(data));
    } catch (IOException e) {
      return Either.left(unreachable(data, path));
    }
  }

  /** In a directory that others may write, a process of anybody could answer anything. */
  private static boolean isTrusted(SocketChannel server, Path data) throws IOException {
    UserPrincipal user = server.getOption(ExtendedSocketOptions.SO_PEERCRED).user();
    return user.equals(Files.getOwner(data))
        || Vector.of("root", System.getProperty("user.name")).contains(user.getName());
  }

  /** A server that has too many commands closes at once, perhaps before the request is written. */
  private static Either<String, Reply> ask(SocketChannel server, String request) {
    String unanswered =
        "the server gave no answer: it is stopping, or has too many commands at once; try again";
    try {
      return Exchange.ask(server, request).toEither(unanswered);
    } catch (IOException e) {
      return Either.left(unanswered);
    }
  }

  private static String foreign(Path data) {
    return "the process that listens in %s belongs to neither its owner nor root: it is not asked"
        .formatted(data);
  }

  private static String unreachable(Path data, Path path) {
    boolean closed = Files.exists(data) && !Files.isExecutable(data);
    return closed || (Files.exists(path) && !Files.isWritable(path))
        ? "%s belongs to %s: run this as that user, or as root".formatted(data, owner(data))
        : "no server runs on %s: start one with `meetat serve`, or choose --data".formatted(data);
  }

  private static String owner(Path data) {
    try {
      return Files.getOwner(data).getName();
    } catch (IOException e) {
      return "another user";
    }
  }
}
