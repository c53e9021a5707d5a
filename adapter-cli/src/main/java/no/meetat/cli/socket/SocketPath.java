package no.meetat.cli.socket;

import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Where the server of a data directory listens for commands of the same machine. */
final class SocketPath {

  /** Octets that an address of the system holds, its end not counted (unix(7), Linux). */
  static final int LONGEST_OCTETS = 107;

  private SocketPath() {}

  /** The path; left what is wrong and what to do where it fits no address. */
  static Either<String, Path> in(Path data) {
    Path path = data.resolve("control.sock");
    int octets = path.toString().getBytes(StandardCharsets.UTF_8).length;
    return octets <= LONGEST_OCTETS
        ? Either.right(path)
        : Either.left(
            "%s has %d octets, and the path of a socket at most %d: choose a shorter --data"
                .formatted(path, octets, LONGEST_OCTETS));
  }

  /** Held by the one server that listens there. */
  static Path lock(Path data) {
    return data.resolve("control.lock");
  }
}
