package no.meetat.sip.signalling.transport;

import no.meetat.sip.vital.Vitals;

/** One listening socket. */
interface Transport extends AutoCloseable {

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
