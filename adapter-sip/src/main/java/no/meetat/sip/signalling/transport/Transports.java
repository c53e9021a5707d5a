package no.meetat.sip.signalling.transport;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.util.function.Predicate;
import no.meetat.sip.vital.Vitals;

/** All listening points of a server. */
public final class Transports implements AutoCloseable {

  private final Vector<Transport> all;
  private final Predicate<InetAddress> trusted;
  private Option<Intake> intake = Option.none();

  private Transports(Vector<Transport> all, Predicate<InetAddress> trusted) {
    this.all = all;
    this.trusted = trusted;
  }

  /**
   * Binds all listening points; or none, and says which one could not be bound, and why.
   *
   * @param trusted peers that have a share of everything to themselves
   */
  public static Either<String, Transports> open(
      Seq<ListeningPoint> points, ConnectionLimits limits, Predicate<InetAddress> trusted) {
    Vector<Transport> opened = Vector.empty();
    for (ListeningPoint point : points) {
      try {
        opened = opened.append(open(point, limits, trusted));
      } catch (IOException taken) {
        opened.forEach(Transport::close);
        return Either.left("cannot listen on " + point + ": " + taken.getMessage());
      }
    }
    return Either.right(new Transports(opened, trusted));
  }

  private static Transport open(
      ListeningPoint point, ConnectionLimits limits, Predicate<InetAddress> trusted)
      throws IOException {
    return switch (point.carrier()) {
      case Carrier.Datagrams datagrams ->
          UdpTransport.open(datagrams.protocol(), point.address(), trusted);
      case Carrier.Streams streams ->
          StreamTransport.open(streams, point.address(), limits, trusted);
    };
  }

  /** Begins to deliver; its threads are watched. */
  public void start(Inbox inbox, Vitals vitals) {
    Intake started = new Intake(inbox, trusted);
    started.start(vitals);
    intake = Option.some(started);
    all.forEach(transport -> transport.start(started, vitals));
  }

  /** How the transports fare. */
  public TransportStatistics statistics() {
    return new TransportStatistics(
        intake.map(Intake::served).getOrElse(0L),
        intake.map(Intake::dropped).getOrElse(0L),
        all.map(Transport::kernelDrops).sum().longValue(),
        all.map(Transport::connections).sum().intValue());
  }

  @Override
  public void close() {
    all.forEach(Transport::close);
    intake.forEach(Intake::close);
  }
}
