package no.meetat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

  @TempDir Path path;

  @Test
  void S40_no_demo_meeting_is_booked_by_a_server_that_cannot_start() throws IOException {
    DataFolder folder = new DataFolder(path);
    try (ServerSocketChannel taken = ServerSocketChannel.open()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = ((InetSocketAddress) taken.getLocalAddress()).getPort();
      Ran ran = folder.run("serve", "--sip", "127.0.0.1:0", "--http", "127.0.0.1:" + port);

      assertThat(ran.exitCode()).isEqualTo(3);
      assertThat(ran.err().lines()).hasSize(1);
      assertThat(ran.out()).doesNotContain("demo meeting");
    }

    assertThat(folder.run("meetings", "--format", "csv").out().lines()).hasSize(1);
    assertThat(folder.run("subscribers", "--format", "csv").out().lines()).hasSize(1);
  }
}
