package no.meetat.sip.signalling.transport;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetSocketAddress;

/** All listening points of a server. */
public final class Transports implements AutoCloseable {

  private final Vector<Transport> all;

  private Transports(Vector<Transport> all) {
    this.all = all;
  }

  /** Binds all listening points, or none and tells which one could not be bound, and why. */
  public static Either<String, Transports> open(
      Seq<ListeningPoint> points, ConnectionLimits limits) {
    Vector<Transport> opened = Vector.empty();
    for (ListeningPoint point : points) {
      try {
        opened = opened.append(open(point, limits));
      } catch (IOException taken) {
        opened.forEach(Transport::close);
        return Either.left("cannot listen on " + point + ": " + taken.getMessage());
      }
    }
    return Either.right(new Transports(opened));
  }

  private static Transport open(ListeningPoint point, ConnectionLimits limits) throws IOException {
    return switch (point.protocol()) {
      case UDP -> UdpTransport.open(point.address());
      case TCP -> TcpTransport.open(point.address(), limits);
    };
  }

  /** Begins to deliver. */
  public void start(Inbox inbox) {
    all.forEach(transport -> transport.start(inbox));
  }

  /** The way to this peer; none when we do not listen over that protocol. */
  public Option<Flow> flowTo(TransportProtocol protocol, InetSocketAddress remote) {
    return all.find(transport -> transport.protocol() == protocol)
        .map(transport -> transport.flowTo(remote));
  }

  @Override
  public void close() {
    all.forEach(Transport::close);
  }
}
