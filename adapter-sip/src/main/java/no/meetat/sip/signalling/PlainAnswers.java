package no.meetat.sip.signalling;

import java.time.Duration;
import java.util.function.BiConsumer;
import no.meetat.dtmf.Key;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.message.Method;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;

/** Answers those requests in a call that change nothing of it. */
final class PlainAnswers {

  private PlainAnswers() {}

  /**
   * The answer.
   *
   * @param press takes a key, and how long it was held
   */
  static SipResponse of(SipRequest request, Dialog dialog, BiConsumer<Key, Duration> press) {
    return switch (request.method()) {
      case Method.PRACK -> unknown(request);
      case Method.INFO -> DtmfInfo.take(request, press);
      default -> Acceptance.capable(Responses.of(request, Status.OK), dialog);
    };
  }

  /** No provisional response of ours but 100, so no PRACK has one to name (RFC 3262, 3). */
  private static SipResponse unknown(SipRequest prack) {
    return Responses.of(prack, Status.CALL_OR_TRANSACTION_DOES_NOT_EXIST);
  }
}
