package no.meetat.sip.signalling.event;

import io.vavr.control.Either;
import no.meetat.sip.signalling.message.Digits;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;

/**
 * How long subscriptions last, and how many there may be.
 *
 * @param shortest seconds; less is refused by 423
 * @param longest seconds; more is cut to it, and it is given where none are asked for (RFC 4575,
 *     section 3.3)
 * @param perCall to the conference of one call
 * @param all of all calls
 */
public record SubscriptionLimits(int shortest, int longest, int perCall, int all) {

  /** From a minute to an hour; a telephone and a display beside it for each call. */
  public static final SubscriptionLimits DEFAULT = new SubscriptionLimits(60, 3_600, 2, 2_000);

  /** For how many seconds a SUBSCRIBE is taken: 0 where it ends it; or why it is refused. */
  Either<SipResponse, Integer> duration(SipRequest subscribe) {
    return subscribe
        .headers()
        .first(HeaderNames.EXPIRES)
        .map(written ->
            Digits.cutAt(written, longest)
                .toEither(() -> Responses.of(subscribe, Refusal.malformed(HeaderNames.EXPIRES))))
        .getOrElse(() -> Either.right(longest))
        .filterOrElse(
            seconds -> seconds == 0 || seconds >= shortest,
            seconds -> Responses.tooBrief(subscribe, shortest));
  }
}
