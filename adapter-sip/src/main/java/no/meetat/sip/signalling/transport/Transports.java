package no.meetat.sip.signalling.transport;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.Route;
import no.meetat.sip.vital.Vitals;

/** All listening points of a server. */
public final class Transports implements AutoCloseable {

  private final Vector<Transport> all;
  private final Seq<Integer> udpPorts;
  private final Predicate<InetAddress> trusted;
  private Option<Intake> intake = Option.none();

  private Transports(Vector<Transport> all, Seq<Integer> udpPorts, Predicate<InetAddress> trusted) {
    this.all = all;
    this.udpPorts = udpPorts;
    this.trusted = trusted;
  }

  /**
   * Binds all listening points; or none, and says which one could not be bound, and why.
   *
   * @param limits of connections, over all points
   * @param dscp the class of our packets, 0 to 63 (RFC 2474)
   * @param trusted peers that have a share of everything to themselves
   * @param carrying the flows that carry calls now
   */
  public static Either<String, Transports> open(
      Seq<ListeningPoint> points,
      ConnectionLimits limits,
      int dscp,
      Predicate<InetAddress> trusted,
      Supplier<Set<Flow>> carrying) {
    StreamShares shares = new StreamShares(limits, trusted, carrying);
    Opening opening = new Opening(limits, shares, new TrafficClass(dscp), trusted);
    Vector<Transport> opened = Vector.empty();
    for (ListeningPoint point : points) {
      try {
        opened = opened.append(opening.open(point));
      } catch (IOException taken) {
        opened.forEach(Transport::close);
        return Either.left(
            "cannot listen on " + point + ": " + taken.getMessage() + "; choose another address");
      }
    }
    return Either.right(new Transports(opened, udpPorts(points), trusted));
  }

  /** What all points have in common. */
  private record Opening(
      ConnectionLimits limits,
      StreamShares shares,
      TrafficClass traffic,
      Predicate<InetAddress> trusted) {

    Transport open(ListeningPoint point) throws IOException {
      return switch (point.carrier()) {
        case Carrier.Datagrams datagrams ->
            UdpAddresses.open(datagrams.protocol(), point.address(), traffic, trusted);
        case Carrier.Streams streams ->
            StreamTransport.open(streams, point.address(), limits, shares, traffic);
      };
    }
  }

  /** The kernel counts drops by port. */
  private static Seq<Integer> udpPorts(Seq<ListeningPoint> points) {
    return points
        .filter(point -> point.carrier() instanceof Carrier.Datagrams)
        .map(point -> point.address().getPort())
        .distinct();
  }

  /**
   * Begins to deliver; its threads are watched.
   *
   * @param tap sees what comes and goes
   */
  public void start(Inbox inbox, Tap tap, Vitals vitals) {
    Intake started = new Intake(inbox, trusted, tap);
    started.start(vitals);
    intake = Option.some(started);
    all.forEach(transport -> transport.start(started, vitals));
  }

  /**
   * The way to a hop that nothing has come from: from the point at the address that routing picks,
   * else from one on all addresses, else from one that can; none where no point can.
   */
  public Option<Flow> towards(Hop hop) {
    InetAddress remote = hop.address().getAddress();
    Vector<Transport> able = all.filter(each -> each.protocol().equals(hop.protocol()));
    return Route.towards(remote)
        .flatMap(own -> able.find(each -> each.bound().getAddress().equals(own)))
        .orElse(() -> able.find(each -> isOnAll(each, remote)))
        .orElse(() -> able.find(each -> isNear(each, remote)))
        .map(from -> from.flowTo(hop.address(), hop.domain()));
  }

  private static boolean isOnAll(Transport transport, InetAddress remote) {
    InetAddress bound = transport.bound().getAddress();
    return bound.isAnyLocalAddress()
        && (bound instanceof Inet6Address || remote instanceof Inet4Address);
  }

  private static boolean isNear(Transport transport, InetAddress remote) {
    InetAddress bound = transport.bound().getAddress();
    return AddressFamily.of(bound) == AddressFamily.of(remote)
        && bound.isLoopbackAddress() == remote.isLoopbackAddress();
  }

  /** What requests can go by. */
  public Seq<TransportProtocol> protocols() {
    return all.map(Transport::protocol).distinct();
  }

  /** How the transports fare. */
  public TransportStatistics statistics() {
    return new TransportStatistics(
        intake.map(Intake::served).getOrElse(0L),
        intake.map(Intake::dropped).getOrElse(0L),
        udpPorts.map(KernelDrops::at).sum().longValue(),
        all.map(Transport::disagreements).sum().longValue(),
        all.map(Transport::connections).sum().intValue());
  }

  @Override
  public void close() {
    all.forEach(Transport::close);
    intake.forEach(Intake::close);
  }
}
