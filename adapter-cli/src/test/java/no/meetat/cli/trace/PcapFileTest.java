package no.meetat.cli.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Either;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import no.meetat.cli.socket.Reply;
import no.meetat.sip.trace.Direction;
import no.meetat.sip.trace.TracedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets in a file, read back. */
class PcapFileTest {

  private static final Instant AT = Instant.parse("2026-11-23T08:00:00.123456Z");
  private static final String TEXT = "OPTIONS sip:a SIP/2.0\r\nCall-ID: a\r\n\r\n";

  @TempDir Path folder;

  @Test
  void a_file_says_what_it_is() throws IOException {
    ByteBuffer file = written(message(Direction.SENT, "192.0.2.1", "198.51.100.7", TEXT));

    assertThat(file.getInt(0)).as("microseconds").isEqualTo(0xA1B2C3D4);
    assertThat(file.getShort(4)).isEqualTo((short) 2);
    assertThat(file.getShort(6)).isEqualTo((short) 4);
    assertThat(file.getInt(16)).isEqualTo(65_535 + 40);
    assertThat(file.getInt(20)).as("raw IP").isEqualTo(101);
    assertThat(file.getInt(24)).isEqualTo((int) AT.getEpochSecond());
    assertThat(file.getInt(28)).isEqualTo(123_456);
    assertThat(file.getInt(32)).isEqualTo(20 + 8 + TEXT.length());
    assertThat(file.getInt(36)).isEqualTo(20 + 8 + TEXT.length());
    assertThat(file.limit()).isEqualTo(40 + 20 + 8 + TEXT.length());
  }

  @ParameterizedTest
  @CsvSource({
    "SENT,192.0.2.1,198.51.100.7,192.0.2.1,5060,198.51.100.7,5062",
    "RECEIVED,192.0.2.1,198.51.100.7,198.51.100.7,5062,192.0.2.1,5060",
    "SENT,2001:db8::1,2001:db8::2,2001:db8:0:0:0:0:0:1,5060,2001:db8:0:0:0:0:0:2,5062",
    "RECEIVED,::1,::1,0:0:0:0:0:0:0:1,5062,0:0:0:0:0:0:0:1,5060",
  })
  void a_packet_is_whole_and_between_the_ends(
      Direction direction, String own, String far, String from, int port, String to, int other)
      throws IOException {
    PacketReader packet = PacketReader.first(written(message(direction, own, far, TEXT)));

    assertThat(packet.source()).isEqualTo(from);
    assertThat(packet.sourcePort()).isEqualTo(port);
    assertThat(packet.destination()).isEqualTo(to);
    assertThat(packet.destinationPort()).isEqualTo(other);
    assertThat(packet.payload()).isEqualTo(TEXT);
    assertThat(packet.hasSoundSums()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1,198.51.100.7", "2001:db8::1,2001:db8::2"})
  void what_is_too_long_for_a_packet_is_cut(String own, String far) throws IOException {
    String text = "x".repeat(65_536);
    PacketReader packet = PacketReader.first(written(message(Direction.SENT, own, far, text)));

    assertThat(packet.payload().length()).isBetween(65_000, 65_535);
    assertThat(packet.hasSoundSums()).isTrue();
  }

  @Test
  void the_file_is_for_its_owner_alone() throws IOException {
    written(message(Direction.SENT, "192.0.2.1", "198.51.100.7", TEXT));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
        .isEqualTo("rw-------");
  }

  @Test
  void a_file_that_cannot_be_written_is_a_line() {
    Path nowhere = folder.resolve("none").resolve("a.pcap");

    assertThat(PcapFile.write(nowhere, each -> Either.right("done")).getLeft())
        .isEqualTo(new Reply.Unknown(nowhere + " cannot be written: there is no such folder"));
  }

  private ByteBuffer written(TracedMessage message) throws IOException {
    TraceSource source =
        each -> {
          each.accept("r1-000001", message);
          return Either.right("done");
        };
    assertThat(PcapFile.write(path(), source).get()).isEqualTo("done");
    return ByteBuffer.wrap(Files.readAllBytes(path()));
  }

  private Path path() {
    return folder.resolve("a.pcap");
  }

  private static TracedMessage message(Direction direction, String own, String far, String text) {
    return new TracedMessage(1, AT, direction, "UDP", at(own, 5060), at(far, 5062), text);
  }

  private static InetSocketAddress at(String host, int port) {
    return new InetSocketAddress(InetAddress.ofLiteral(host), port);
  }
}
