package no.meetat.sip.signalling;

import java.util.concurrent.ScheduledExecutorService;
import no.meetat.sip.signalling.refresh.SessionTimers;
import no.meetat.sip.signalling.transaction.Arrivals;
import no.meetat.sip.signalling.transaction.Transactions;
import no.meetat.sip.signalling.transport.Transports;

/** The parts of a server that exist from its start on. */
record Running(
    Transactions transactions,
    Transports transports,
    Requests requests,
    Arrivals arrivals,
    SessionTimers timers,
    ScheduledExecutorService clock) {

  void close() {
    transports.close();
    clock.shutdownNow();
  }
}
