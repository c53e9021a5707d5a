package no.meetat.sip.call;

import io.vavr.control.Option;
import java.nio.ByteBuffer;
import no.meetat.sip.media.MediaEncryption;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.srtp.CryptoSuite;
import no.meetat.sip.srtp.SrtpReceiver;
import no.meetat.sip.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/**
 * What encrypts and decrypts the media of one call, once keys are agreed on; in clear until then.
 * Each way has a key of its own, and counts anew only when that changes. Only for the worker that
 * owns the call, but for {@link #protectReport}.
 */
final class Secrecy {

  /** What {@link #open} and {@link #openReport} return for a packet that is dropped. */
  static final int DROPPED = 0;

  private static final int VERSION = 0xC0;
  private static final int VERSION_2 = 0x80;

  private final PacketCounters counters;
  private final LineCounts line;
  private Option<MediaEncryption> agreed = Option.none();
  private volatile @Nullable SrtpSender sender;
  private @Nullable SrtpReceiver receiver;
  private @Nullable SrtpReceiver former;

  Secrecy(PacketCounters counters, LineCounts line) {
    this.counters = counters;
    this.line = line;
  }

  /** From now on media are encrypted so, or in clear. */
  void use(Option<MediaEncryption> next) {
    if (!hasOurs(next)) {
      sender = next.map(by -> new SrtpSender(by.suite(), by.ours())).getOrNull();
    }
    if (!hasTheirs(next)) {
      former = next.isDefined() ? receiver : null;
      receiver = next.map(by -> new SrtpReceiver(by.suite(), by.theirs())).getOrNull();
    }
    agreed = next;
  }

  private boolean hasOurs(Option<MediaEncryption> next) {
    return suite().equals(next.map(MediaEncryption::suite))
        && agreed.map(MediaEncryption::ours).equals(next.map(MediaEncryption::ours));
  }

  private boolean hasTheirs(Option<MediaEncryption> next) {
    return suite().equals(next.map(MediaEncryption::suite))
        && agreed.map(MediaEncryption::theirs).equals(next.map(MediaEncryption::theirs));
  }

  /** How media are encrypted; none where they are in clear. */
  Option<CryptoSuite> suite() {
    return agreed.map(MediaEncryption::suite);
  }

  /** The packet of RTP as it is to be sent; the next one overwrites it. */
  ByteBuffer protect(ByteBuffer packet) {
    SrtpSender by = sender;
    return by == null ? packet : by.protect(packet);
  }

  /** The packet of RTCP as it is to be sent; for any thread. */
  ByteBuffer protectReport(ByteBuffer report) {
    SrtpSender by = sender;
    return by == null ? report : by.protectReport(report);
  }

  /**
   * Decrypts the packet of RTP that came in the buffer's first {@code length} octets. What is of no
   * version that there is stays as it is: nobody takes it for RTP.
   *
   * @return its length in clear; {@link #DROPPED} where it is not the peer's
   */
  int open(ByteBuffer packet, int length) {
    SrtpReceiver by = receiver;
    return by == null || !isVersion2(packet) ? length : dropped(opened(by, packet, length));
  }

  /** By the key before as well, until a packet comes by the new one. */
  private int opened(SrtpReceiver by, ByteBuffer packet, int length) {
    int opened = by.open(packet, length);
    SrtpReceiver before = former;
    if (opened > 0) {
      former = null;
    } else if (before != null) {
      return before.open(packet, length);
    }
    return opened;
  }

  /**
   * Decrypts the packet of RTCP that came in the buffer's first {@code length} octets.
   *
   * @return its length in clear; {@link #DROPPED} where it is not the peer's
   */
  int openReport(ByteBuffer report, int length) {
    SrtpReceiver by = receiver;
    return by == null ? length : dropped(by.openReport(report, length));
  }

  private static boolean isVersion2(ByteBuffer packet) {
    return (packet.get(0) & VERSION) == VERSION_2;
  }

  private int dropped(int opened) {
    if (opened == SrtpReceiver.FORGED) {
      counters.forged.increment();
      line.wasForged();
    } else if (opened == SrtpReceiver.REPEATED) {
      counters.repeated.increment();
      line.wasRepeated();
    }
    return Math.max(DROPPED, opened);
  }
}
