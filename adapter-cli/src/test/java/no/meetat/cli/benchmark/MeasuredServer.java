package no.meetat.cli.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import no.meetat.sip.signalling.FreePorts;

/** A server in a process of its own, as its operators start it. */
final class MeasuredServer implements AutoCloseable {

  private final int port = FreePorts.next();
  private final Process process;

  /** Returns when it takes calls. */
  MeasuredServer(Path launcher, Path directory) throws IOException {
    this.process =
        new ProcessBuilder(
                launcher.toString(),
                "serve",
                "--data",
                directory.resolve("data").toString(),
                "--sip",
                "127.0.0.1:" + port,
                "--http",
                "127.0.0.1:" + FreePorts.next())
            .redirectError(directory.resolve("log").toFile())
            .start();
    awaitReady(directory);
  }

  private void awaitReady(Path directory) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    while (line != null && !line.startsWith("MeetAt is ready")) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException(Files.readString(directory.resolve("log")));
    }
  }

  InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  ThreadTimes threads() throws IOException {
    return ThreadTimes.of(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
