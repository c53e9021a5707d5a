package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import no.meetat.billing.Store;
import no.meetat.cli.server.Server;
import no.meetat.cli.settings.Settings;
import no.meetat.sip.signalling.FreePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsedCallsTest {

  @TempDir Path path;

  @Test
  void each_is_answered_hung_up_and_recorded() throws IOException {
    DataFolder folder = new DataFolder(path);
    int port = FreePorts.next();
    Settings settings =
        Settings.read(Option.none())
            .get()
            .withSipListening("127.0.0.1:" + port)
            .withHttpListening("127.0.0.1:" + FreePorts.next());

    try (Store store = folder.open();
        Server _ = Server.start(store, settings).get()) {
      RehearsedCalls.make(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 3);
    }

    assertThat(folder.run("cdr", "--format", "csv").out().lines())
        .filteredOn(line -> line.contains("hung-up"))
        .hasSize(3);
  }

  @Test
  void nobody_who_answers_ends_them() throws IOException {
    RehearsedCalls.make(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), FreePorts.next()), 3);
  }
}
