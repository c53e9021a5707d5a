package no.meetat.sip.srtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads octets as packets of a peer that encrypts, whose key a stranger does not have: none is
 * opened, and none is changed. As what somebody says they are encrypted, and opened once.
 */
public final class SrtpTarget {

  private SrtpTarget() {}

  public static void fuzzerTestOneInput(byte[] octets) {
    byte[] packet = Arrays.copyOf(octets, Math.min(octets.length, PacketParts.MOST));
    for (CryptoSuite suite : CryptoSuite.ALL) {
      readAsForged(suite, packet);
      readAsReport(suite, packet);
      readAsMedia(suite, packet);
    }
  }

  private static void readAsForged(CryptoSuite suite, byte[] packet) {
    SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 1));
    ByteBuffer read = ByteBuffer.wrap(packet.clone());
    require(receiver.open(read, packet.length) == SrtpReceiver.FORGED, "opened");
    require(receiver.openReport(read, packet.length) == SrtpReceiver.FORGED, "a report opened");
    require(Arrays.equals(read.array(), packet), "changed");
  }

  private static void readAsMedia(CryptoSuite suite, byte[] packet) {
    ByteBuffer clear = ByteBuffer.wrap(packet);
    if (RtpHeader.length(clear, packet.length) > 0) {
      ByteBuffer sealed = new SrtpSender(suite, TestKeys.of(suite, 2)).protect(clear);
      SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 2));
      byte[] wire = new byte[sealed.remaining()];
      sealed.get(wire);
      ByteBuffer read = ByteBuffer.wrap(wire.clone());
      require(receiver.open(read, wire.length) == packet.length, "not opened");
      require(Arrays.equals(Arrays.copyOf(read.array(), packet.length), packet), "not the same");
      int again = receiver.open(ByteBuffer.wrap(wire), wire.length);
      require(again == SrtpReceiver.REPEATED, "opened again");
    }
  }

  private static void readAsReport(CryptoSuite suite, byte[] packet) {
    if (packet.length >= RtcpTrailer.HEADER) {
      ByteBuffer sealed =
          new SrtpSender(suite, TestKeys.of(suite, 2)).protectReport(ByteBuffer.wrap(packet));
      SrtpReceiver receiver = new SrtpReceiver(suite, TestKeys.of(suite, 2));
      int length = receiver.openReport(sealed, sealed.limit());
      require(length == packet.length, "a report not opened");
      require(Arrays.equals(Arrays.copyOf(sealed.array(), length), packet), "another report");
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
