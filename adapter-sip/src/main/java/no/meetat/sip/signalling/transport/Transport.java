package no.meetat.sip.signalling.transport;

import java.net.InetSocketAddress;
import no.meetat.sip.vital.Vitals;

/** One listening socket. */
interface Transport extends AutoCloseable {

  /** Begins to deliver. */
  void start(Intake intake, Vitals vitals);

  /** The way to this peer; an open connection is reused. */
  Flow flowTo(InetSocketAddress remote);

  /** Datagrams that the kernel dropped because we were too slow. */
  default long kernelDrops() {
    return 0;
  }

  /** Connections that are open, or sockets for single peers. */
  int connections();

  @Override
  void close();
}
