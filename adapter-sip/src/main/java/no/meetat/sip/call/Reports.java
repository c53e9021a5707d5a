package no.meetat.sip.call;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import no.meetat.bridge.HeardThere;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.ReportRoute;
import no.meetat.sip.rtcp.ReportChannel;
import no.meetat.sip.rtcp.ReportWire;
import no.meetat.sip.rtcp.RtcpReader;
import no.meetat.sip.rtcp.RtcpSession;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.ReceptionReport;
import no.meetat.sip.rtp.Wire;
import org.jspecify.annotations.Nullable;

/**
 * Which way the reports of one call go, and come: beside its RTP, or on the same port (RFC 5761).
 * None goes to a host that RTP does not go to. Only for the worker that owns the call, but for
 * {@link #end}.
 */
final class Reports {

  private static final int PERCENT = 100;
  private static final int FRACTIONS = 256;
  private static final int MILLIS_A_SECOND = 1_000;

  private final Wire wire;
  private final ReportChannel channel;
  private final ReportWire shared;
  private final RtcpSession session;
  private final PacketCounters counters;
  private @Nullable MediaStream stream;
  private @Nullable InetSocketAddress remote;
  private @Nullable InetSocketAddress source;
  private ReportRoute route = ReportRoute.NONE;
  private long way;
  private volatile Option<HeardThere> heardThere = Option.none();

  /**
   * Of a call for which nothing has been negotiated.
   *
   * @param line what it carries
   */
  Reports(MediaTransport transport, LineCounts line, PacketCounters counters) {
    this.wire = transport.wire();
    this.channel = transport.reports();
    this.shared = (report, target) -> wire.sendTo(target, report);
    this.session =
        new RtcpSession(
            transport.sender(), line, transport.random(), System::nanoTime, InstantSource.system());
    this.counters = counters;
  }

  /** What is agreed anew tells of another end where it names another place, and not on hold. */
  void begin(MediaStream agreed) {
    stream = agreed;
    boolean place = !agreed.remote().getAddress().isAnyLocalAddress();
    if (place && !(agreed.remote().equals(remote) && agreed.reports().equals(route))) {
      remote = agreed.remote();
      route = agreed.reports();
      source = null;
      channel.expect(remote.getAddress());
      session.meet();
      show(agreed);
    }
  }

  /**
   * A tick has passed, and its packets are sent.
   *
   * @param open whether anything is sent to the peer
   */
  void tick(boolean open) {
    MediaStream agreed = stream;
    if (agreed != null) {
      read(agreed);
      session.tick(clockRate(agreed));
      InetSocketAddress rtp = wire.sources().target();
      if (!open || rtp == null) {
        session.leave();
      } else if (session.isNear()) {
        prepare(rtp.getAddress());
      }
      if (session.isDue()) {
        report(agreed, open ? rtp : null);
      }
    }
  }

  private void prepare(InetAddress peer) {
    if (!route.multiplexed()) {
      channel.expect(peer);
      channel.open();
    }
  }

  private static int clockRate(MediaStream agreed) {
    return agreed.codec().format().clockRate();
  }

  private void read(MediaStream agreed) {
    for (ReportChannel.Arrived next = channel.next(); next != null; next = channel.next()) {
      if (take(next.octets(), next.octets().limit(), next.at(), agreed)) {
        source = next.from();
      }
    }
  }

  /**
   * Takes what came where RTP comes, if it is a report.
   *
   * @return whether it was one, be it well-formed or not
   */
  boolean takes(ByteBuffer packet, int length, long now) {
    MediaStream agreed = stream;
    if (agreed == null || !route.multiplexed() || !RtcpReader.isRtcp(packet, length)) {
      return false;
    }
    take(packet, length, now, agreed);
    return true;
  }

  private boolean take(ByteBuffer packet, int length, long at, MediaStream agreed) {
    boolean taken = session.take(packet, length, at);
    if (taken) {
      counters.reportsReceived.increment();
      show(agreed);
    } else {
      counters.malformed.increment();
    }
    return taken;
  }

  private void report(MediaStream agreed, @Nullable InetSocketAddress rtp) {
    boolean ready = route.multiplexed() || channel.open();
    InetSocketAddress target = ready && rtp != null ? target(rtp) : null;
    if (target == null) {
      session.skip();
      return;
    }
    if (session.report(route.multiplexed() ? shared : channel, target, clockRate(agreed))) {
      counters.reportsSent.increment();
    }
    show(agreed);
  }

  /** Where reports come from; until then where the peer has said, unless its NAT is in between. */
  private @Nullable InetSocketAddress target(InetSocketAddress rtp) {
    InetAddress host = rtp.getAddress();
    if (route.multiplexed()) {
      return rtp;
    } else if (source != null && source.getAddress().equals(host)) {
      return source;
    }
    boolean named = rtp.equals(remote) && route.port().isPresent();
    return named ? new InetSocketAddress(host, route.port().getAsInt()) : null;
  }

  private void show(MediaStream agreed) {
    int clockRate = clockRate(agreed);
    way = session.roundTrip().map(nanos -> NANOSECONDS.toMillis(nanos / 2)).getOrElse(0L);
    heardThere = session.heardByPeer().map(heard -> shown(heard, clockRate));
  }

  private HeardThere shown(ReceptionReport heard, int clockRate) {
    return new HeardThere(
        heard.fractionLost() * PERCENT / FRACTIONS,
        heard.jitter() * MILLIS_A_SECOND / clockRate,
        session.roundTrip().map(NANOSECONDS::toMillis));
  }

  /** How long packets are on their way, ms: half a round trip; 0 while that is not known. */
  long way() {
    return way;
  }

  /** How the peer hears us, as it reported last; none while it has not; for any thread. */
  Option<HeardThere> heardThere() {
    return heardThere;
  }

  /** The call is over: says goodbye, and closes the channel; for any thread. */
  void end() {
    session.end();
    channel.close();
  }
}
