package no.meetat.cli.trace;

import io.vavr.control.Either;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import no.meetat.cli.output.OwnFile;
import no.meetat.cli.socket.Reply;
import no.meetat.sip.trace.Ends;
import no.meetat.sip.trace.TracedMessage;

/**
 * Writes messages as a capture of packets (draft-ietf-opsawg-pcap), which Wireshark opens. Each is
 * a datagram of UDP, whatever carried it, between the addresses and ports that it really went by.
 */
public final class PcapFile {

  private static final int MAGIC = 0xA1B2C3D4;
  private static final short MAJOR = 2;
  private static final short MINOR = 4;
  private static final int HEADER_OCTETS = 24;
  private static final int RECORD_OCTETS = 16;

  /** Of one packet of IPv6 with its header, in octets. */
  private static final int MOST_OCTETS = 65_535 + 40;

  /** Packets begin with a header of IPv4 or IPv6. */
  private static final int LINKTYPE_RAW = 101;

  private static final int NANOS_OF_MICRO = 1_000;

  private final OutputStream out;

  /**
   * Writes all that the source has to a file for its owner alone, once it is complete.
   *
   * @return what the source says at the end; left why there is no file
   */
  public static Either<Reply, String> write(Path path, TraceSource source) {
    Reading reading = new Reading(source);
    try {
      OwnFile.write(path, out -> write(new PcapFile(out), reading));
      return reading.said();
    } catch (NothingReadException none) {
      return reading.said();
    } catch (IOException | UncheckedIOException fault) {
      return Either.left(new Reply.Unknown(path + " cannot be written: " + why(fault)));
    }
  }

  private static String why(Exception fault) {
    return fault instanceof NoSuchFileException
        ? "there is no such folder"
        : String.valueOf(fault.getMessage());
  }

  /** The source had nothing, so a file that was there stays as it was. */
  private static final class NothingReadException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static void write(PcapFile file, Reading reading) throws NothingReadException {
    reading.read((name, message) -> {
      try {
        file.write(message);
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    });
    if (reading.said().isLeft()) {
      throw new NothingReadException();
    }
  }

  /**
   * Begins a file.
   *
   * @throws IOException when it cannot be written
   */
  PcapFile(OutputStream out) throws IOException {
    this.out = out;
    out.write(
        buffer(HEADER_OCTETS)
            .putInt(MAGIC)
            .putShort(MAJOR)
            .putShort(MINOR)
            .putLong(0)
            .putInt(MOST_OCTETS)
            .putInt(LINKTYPE_RAW)
            .array());
  }

  /**
   * Appends a message; the end of one that is too long for a packet is left out.
   *
   * @throws IOException when it cannot be written
   */
  void write(TracedMessage message) throws IOException {
    Instant at = message.at();
    byte[] packet = UdpPacket.of(Ends.of(message), message.octets());
    out.write(
        buffer(RECORD_OCTETS)
            .putInt((int) at.getEpochSecond())
            .putInt(at.getNano() / NANOS_OF_MICRO)
            .putInt(packet.length)
            .putInt(packet.length)
            .array());
    out.write(packet);
  }

  private static ByteBuffer buffer(int octets) {
    return ByteBuffer.allocate(octets).order(ByteOrder.BIG_ENDIAN);
  }
}
