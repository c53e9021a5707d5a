package no.meetat.cli.real;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A SIPp that calls as a scenario in the resources says, and fails where it is answered otherwise.
 *
 * @param folder where it runs
 * @param address that it calls from
 * @param transport u1 is UDP, t1 is TCP; Debian's has no TLS
 */
record Sipp(Path folder, String address, String transport) {

  /**
   * Calls a server on this machine once.
   *
   * @param more options, as the number that is dialled
   */
  void call(String scenario, int port, String... more) throws IOException, InterruptedException {
    Path file = folder.resolve(scenario);
    try (InputStream in = Sipp.class.getResourceAsStream(scenario)) {
      Files.write(file, in.readAllBytes());
    }
    Vector<String> command =
        Vector.of("sipp", "127.0.0.1:" + port, "-sf", file.toString(), "-t", transport)
            .appendAll(Vector.of("-i", address, "-m", "1", "-nostdin", "-timeout", "50"))
            .appendAll(Vector.of("-trace_err", "-error_file", "errors"))
            .appendAll(Vector.of(more));
    new Client(folder).run(command.asJava());
  }
}
