package no.meetat.sip.signalling.transport;

import java.net.InetSocketAddress;
import no.meetat.sip.vital.Vitals;

/** One listening socket. */
interface Transport extends AutoCloseable {

  /** What it carries. */
  TransportProtocol protocol();

  /** Where it listens. */
  InetSocketAddress bound();

  /**
   * The way to a peer that nothing has come from.
   *
   * @param domain that it is asked for as, for which its certificate must be, where it shows one
   */
  Flow flowTo(InetSocketAddress remote, String domain);

  /** Begins to deliver. */
  void start(Intake intake, Vitals vitals);

  /** Connections that ended before both sides had agreed on encryption. */
  default long disagreements() {
    return 0;
  }

  /** Connections that are open, or sockets for single peers. */
  int connections();

  @Override
  void close();
}
