package no.meetat.sip.signalling.event;

import io.vavr.control.Either;
import no.meetat.sip.signalling.message.Digits;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;

/** For how long a SUBSCRIBE is taken (RFC 6665, section 4.2.1.1). */
final class AskedDuration {

  private AskedDuration() {}

  /** In seconds, 0 where it ends the subscription; or why it is refused. */
  static Either<SipResponse, Integer> of(SipRequest subscribe, SubscriptionLimits limits) {
    return subscribe
        .headers()
        .first(HeaderNames.EXPIRES)
        .map(written ->
            Digits.cutAt(written, limits.longest())
                .toEither(() -> Responses.of(subscribe, Refusal.malformed(HeaderNames.EXPIRES))))
        .getOrElse(() -> Either.right(limits.longest()))
        .filterOrElse(
            seconds -> seconds == 0 || seconds >= limits.shortest(),
            seconds -> Responses.tooBrief(subscribe, limits.shortest()));
  }
}
