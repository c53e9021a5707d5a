package no.meetat.sip.signalling.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Datagrams that the kernel dropped before we could receive them: the buffers were full. */
final class KernelDrops {

  private static final List<Path> TABLES =
      List.of(Path.of("/proc/net/udp"), Path.of("/proc/net/udp6"));
  private static final int LOCAL_ADDRESS = 1;
  private static final int LEAST_COLUMNS = 13;

  private KernelDrops() {}

  /** At all open sockets of a UDP port; 0 where the system does not report it. */
  static long at(int port) {
    return TABLES.stream().mapToLong(table -> at(port, table)).sum();
  }

  private static long at(int port, Path table) {
    try (Stream<String> sockets = Files.lines(table)) {
      return at(port, sockets);
    } catch (IOException notLinux) {
      return 0;
    }
  }

  /** The last column of Linux's table of sockets; its second is the local address, in hex. */
  static long at(int port, Stream<String> sockets) {
    String local = ":%04X".formatted(port);
    return sockets
        .map(socket -> socket.trim().split(" +"))
        .filter(columns -> columns.length >= LEAST_COLUMNS)
        .filter(columns -> columns[LOCAL_ADDRESS].endsWith(local))
        .mapToLong(columns -> Long.parseLong(columns[columns.length - 1]))
        .sum();
  }
}
