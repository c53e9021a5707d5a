package no.meetat.sip.signalling;

import io.vavr.control.Option;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.event.ConferencePackage;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.refresh.AgreedInterval;
import no.meetat.sip.signalling.transport.Flow;

/**
 * What we agree to in an INVITE or UPDATE.
 *
 * @param body our session description; empty where there is none to send
 * @param interval in which the session is refreshed, where it has a timer
 */
record Acceptance(String body, Option<AgreedInterval> interval) {

  /** The 2xx that says so (RFC 3261, section 13.3.1.4; RFC 3311, section 5.2). */
  SipResponse of(SipRequest request, Dialog dialog, Flow flow) {
    SipResponse bare =
        capable(Responses.of(request, Status.OK, dialog.id().localTag()), dialog)
            .with(HeaderNames.CONTACT, dialog.ourContact(flow));
    SipResponse timed = interval.map(agreed -> agreed.in(bare)).getOrElse(bare);
    return body.isEmpty() ? timed : timed.withSession(body);
  }

  /** The response with what we serve in this dialog. */
  static SipResponse capable(SipResponse response, Dialog dialog) {
    return dialog.focus().isDefined()
        ? ConferencePackage.capable(response)
        : Responses.capable(response);
  }
}
