package no.meetat.sip.rtp;

import io.vavr.control.Option;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one call's line has carried, as the reports of RTCP have it (RFC 3550, section 6.4). It
 * allocates nothing per packet. One thread at a time.
 */
public final class LineCounts {

  private static final long NANOS_A_SECOND = 1_000_000_000;

  /** More than 16 bits of seconds since a sender report cannot be told: 18 h. */
  private static final long LONGEST_DELAY = 65_535 * NANOS_A_SECOND;

  private final LongSupplier nanos;
  private long packetsSent;
  private long octetsSent;
  private long packetsReceived;
  private long octetsReceived;
  private long lostEarlier;
  private long late;
  private long forged;
  private long repeated;
  private @Nullable ReceivedStream source;
  private int lastSenderReport;
  private long lastSenderReportNanos;

  /**
   * Nothing yet.
   *
   * @param nanos a monotonic clock
   */
  public LineCounts(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** A packet has gone out, with this many octets of payload. */
  public void sent(int octets) {
    packetsSent++;
    octetsSent += octets;
  }

  /**
   * A well-formed packet has come. Jitter is that of the moments at which packets are read.
   *
   * @param clockRate of its timestamps, Hz
   */
  public void received(RtpPacket packet, int clockRate) {
    packetsReceived++;
    octetsReceived += packet.payloadLength();
    int arrival = units(nanos.getAsLong(), clockRate);
    ReceivedStream known = source;
    if (known != null && known.ssrc() == packet.ssrc()) {
      known.take(packet, arrival);
    } else {
      begin(packet, arrival);
    }
  }

  /** A packet of speech that has come was too late to be heard. */
  public void cameLate() {
    late++;
  }

  /** A packet has come that was not encrypted and authenticated by the peer's key. */
  public void wasForged() {
    forged++;
  }

  /** An encrypted packet has come again, or too late to say. */
  public void wasRepeated() {
    repeated++;
  }

  private void begin(RtpPacket packet, int arrival) {
    lostEarlier += source == null ? 0 : source.lost();
    source = new ReceivedStream(packet, arrival);
    lastSenderReport = 0;
  }

  private static int units(long nanos, int clockRate) {
    return (int) (nanos / 1_000 * clockRate / (NANOS_A_SECOND / 1_000));
  }

  /**
   * A sender report of the peer has come; that of another source than the one heard is passed over.
   *
   * @param ntp the middle 32 bits of its NTP timestamp
   * @param arrived by the clock
   */
  public void senderReported(int ssrc, int ntp, long arrived) {
    if (source != null && source.ssrc() == ssrc) {
      lastSenderReport = ntp;
      lastSenderReportNanos = arrived;
    }
  }

  /**
   * The report block of this moment; none where nothing has come since the last one. The next
   * interval begins.
   */
  public Option<ReceptionReport> report() {
    return Option.of(source).filter(ReceivedStream::hasNews).map(this::report);
  }

  private ReceptionReport report(ReceivedStream heard) {
    return new ReceptionReport(
        heard.ssrc(),
        heard.fractionLost(),
        Math.clamp(heard.lost(), -0x800000, 0x7FFFFF),
        heard.highestExtended(),
        heard.jitter(),
        isSenderReportKnown() ? lastSenderReport : 0,
        isSenderReportKnown() ? sinceSenderReport() * 0x10000 / NANOS_A_SECOND : 0);
  }

  private boolean isSenderReportKnown() {
    return lastSenderReport != 0 && sinceSenderReport() < LONGEST_DELAY;
  }

  private long sinceSenderReport() {
    return nanos.getAsLong() - lastSenderReportNanos;
  }

  /** Packets that have gone out. */
  public long packetsSent() {
    return packetsSent;
  }

  /** Of their payloads. */
  public long octetsSent() {
    return octetsSent;
  }

  /** Well-formed packets that have come. */
  public long packetsReceived() {
    return packetsReceived;
  }

  /** Packets that did not come; below zero where more came twice. */
  public long lost() {
    return lostEarlier + (source == null ? 0 : source.lost());
  }

  /** Packets of speech that came too late to be heard. */
  public long late() {
    return late;
  }

  /** Of the last source, in units of its timestamp. */
  public long jitter() {
    return source == null ? 0 : source.jitter();
  }

  /** The counts of the whole call so far. */
  public LineSummary summary() {
    return new LineSummary(
        packetsSent,
        octetsSent,
        packetsReceived,
        octetsReceived,
        lost(),
        jitter(),
        forged,
        repeated);
  }
}
