package no.meetat.sip.signalling.event;

import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.transaction.Handling;
import no.meetat.sip.signalling.transaction.ServerTransaction;
import no.meetat.sip.signalling.transaction.TransactionKey;
import no.meetat.sip.signalling.transaction.TransactionUser;
import no.meetat.sip.signalling.transport.Flow;

/** Serves no requests. */
class NoRequests implements TransactionUser {

  @Override
  public Handling handling(SipRequest request, Flow flow) {
    return Handling.Plain.SERVE;
  }

  @Override
  public void requested(ServerTransaction transaction, SipRequest request) {}

  @Override
  public void cancelled(TransactionKey invite, SipRequest cancel) {}

  @Override
  public void acknowledged(SipRequest ack, Flow flow) {}
}
