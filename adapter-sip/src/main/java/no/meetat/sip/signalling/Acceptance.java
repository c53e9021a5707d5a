package no.meetat.sip.signalling;

import io.vavr.control.Option;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.refresh.AgreedInterval;

/**
 * What we agree to in an INVITE or UPDATE.
 *
 * @param body our session description; empty where there is none to send
 * @param interval in which the session is refreshed, where it has a timer
 */
record Acceptance(String body, Option<AgreedInterval> interval) {

  /** The 2xx that says so (RFC 3261, section 13.3.1.4; RFC 3311, section 5.2). */
  SipResponse of(SipRequest request, String ourTag, String contact) {
    SipResponse bare =
        Responses.capable(Responses.of(request, Status.OK, ourTag))
            .with(HeaderNames.CONTACT, contact);
    SipResponse timed = interval.map(agreed -> agreed.in(bare)).getOrElse(bare);
    return body.isEmpty() ? timed : timed.withSession(body);
  }
}
