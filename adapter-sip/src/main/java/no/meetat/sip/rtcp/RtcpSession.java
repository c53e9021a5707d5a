package no.meetat.sip.rtcp;

import io.vavr.control.Option;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.ReceptionReport;
import no.meetat.sip.rtp.RtpSender;
import org.jspecify.annotations.Nullable;

/**
 * The reports that one call and its peer send to each other (RFC 3550, section 6), held or not. A
 * peer that says goodbye here is not gone: signalling ends calls. One thread, but for {@link #end}.
 */
public final class RtcpSession {

  /** So long before a report is due, in ticks, the stream's clock is looked at. */
  private static final int LOOK = 10;

  /** Who has sent no packet for so many reports is no sender any more (section 6.3.8). */
  private static final int SILENT = 2;

  /** What a peer told so many reports ago is of no use any more. */
  private static final int STALE = 5;

  /** Octets of a random name that is unlike any other (RFC 7022, section 4.2). */
  private static final int NAME = 12;

  private final RtpSender sender;
  private final LineCounts line;
  private final LongSupplier nanos;
  private final InstantSource wall;
  private final RandomGenerator random;
  private final ReportSchedule schedule;
  private final SentReports sent = new SentReports();
  private PeerReports peer;
  private final ByteBuffer packet = ByteBuffer.allocate(RtcpWriter.MAX_LENGTH);
  private long packetsReported;
  private int silentReports = SILENT;
  private int unanswered;
  private @Nullable RtcpWriter writer;
  private volatile @Nullable Way way;
  private volatile boolean ended;

  private record Way(RtcpWriter writer, ReportWire wire, InetSocketAddress target) {

    boolean leads(ReportWire by, InetSocketAddress to) {
      return wire.equals(by) && target.equals(to);
    }
  }

  /**
   * Of one call, whose stream we send.
   *
   * @param line what it carries
   * @param random for the name and for when reports are due
   * @param nanos a monotonic clock
   * @param wall the time of day
   */
  public RtcpSession(
      RtpSender sender,
      LineCounts line,
      RandomGenerator random,
      LongSupplier nanos,
      InstantSource wall) {
    this.sender = sender;
    this.line = line;
    this.nanos = nanos;
    this.wall = wall;
    this.random = random;
    this.schedule = new ReportSchedule(random);
    this.peer = new PeerReports(sender.ssrc(), line, sent);
  }

  /** A tick has passed, and the stream's packets of it are sent. */
  public void tick(int clockRate) {
    schedule.tick();
    if (isNear()) {
      sender.mark(nanos.getAsLong(), clockRate);
    }
  }

  /**
   * Another end is there from now on: it has told nothing, and is told goodbye only if reported to.
   */
  public void meet() {
    peer = new PeerReports(sender.ssrc(), line, sent);
    leave();
  }

  /** Nothing may be sent there any more, no goodbye either. */
  public void leave() {
    if (way != null) {
      way = null;
    }
  }

  /** Whether a report is to be sent within 200 ms. */
  public boolean isNear() {
    return schedule.left() <= LOOK;
  }

  /** Whether a report is to be sent now. */
  public boolean isDue() {
    return schedule.left() == 0;
  }

  /**
   * Sends the report that is due, after {@link #tick}.
   *
   * @return whether the network took it
   */
  public boolean report(ReportWire wire, InetSocketAddress target, int clockRate) {
    forgetStale();
    follow(wire, target).writer().report(packet, sent(clockRate), line.report());
    schedule.next();
    return !ended && wire.send(packet, target);
  }

  /** Leaves out the report that is due. */
  public void skip() {
    sender.forgetMarks();
    schedule.next();
  }

  private void forgetStale() {
    unanswered++;
    if (unanswered > STALE) {
      peer = new PeerReports(sender.ssrc(), line, sent);
    }
  }

  private Way follow(ReportWire wire, InetSocketAddress target) {
    Way before = way;
    if (before != null && before.leads(wire, target)) {
      return before;
    }
    Way next = new Way(writer(), wire, target);
    way = next;
    return next;
  }

  private RtcpWriter writer() {
    RtcpWriter known = writer == null ? new RtcpWriter(sender.ssrc(), name()) : writer;
    writer = known;
    return known;
  }

  private String name() {
    byte[] octets = new byte[NAME];
    random.nextBytes(octets);
    return Base64.getEncoder().encodeToString(octets);
  }

  private Option<SenderInfo> sent(int clockRate) {
    long now = nanos.getAsLong();
    int timestamp = sender.takeTimestamp(now, clockRate);
    silentReports = line.packetsSent() > packetsReported ? 0 : Math.min(SILENT, silentReports + 1);
    packetsReported = line.packetsSent();
    return Option.when(silentReports < SILENT, () -> info(now, timestamp));
  }

  private SenderInfo info(long now, int timestamp) {
    long ntp = NtpTime.of(wall.instant());
    sent.add(ntp, now);
    return new SenderInfo(ntp, timestamp, line.packetsSent(), line.octetsSent());
  }

  /**
   * Takes the first {@code length} octets of the buffer, which came at that moment.
   *
   * @return whether they are well-formed
   */
  public boolean take(ByteBuffer report, int length, long arrived) {
    boolean taken = peer.take(report, length, arrived);
    unanswered = taken ? 0 : unanswered;
    return taken;
  }

  /** How the peer hears us, as it told last; none while it has told nothing. */
  public Option<ReceptionReport> heardByPeer() {
    return peer.heard();
  }

  /** From us to the peer and back, as it was told last, ns; none while it has told nothing. */
  public Option<Long> roundTrip() {
    return peer.roundTrip();
  }

  /** Says goodbye to whom a report was sent, and to nobody else (section 6.3.7); for any thread. */
  public void end() {
    ended = true;
    Way known = way;
    if (known != null) {
      ByteBuffer last = ByteBuffer.allocate(RtcpWriter.MAX_LENGTH);
      known.writer().bye(last);
      known.wire().send(last, known.target());
    }
  }
}
