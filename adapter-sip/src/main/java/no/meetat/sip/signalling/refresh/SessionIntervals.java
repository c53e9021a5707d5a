package no.meetat.sip.signalling.refresh;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.IntervalField;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;

/**
 * Which intervals of session timers we ask for and take. We refresh ourselves unless the peer says
 * that it does: then no call ends because its peer forgets to.
 *
 * @param usual seconds; asked for where the peer names no interval, and the longest agreed to where
 *     the peer allows a shorter one
 * @param shortest seconds; from peers who know session timers shorter ones are refused by 422
 */
public record SessionIntervals(int usual, int shortest) {

  /** The shortest interval there may be, in seconds (RFC 4028, section 5). */
  public static final int FLOOR = 90;

  /** Half an hour, as RFC 4028 recommends (section 4), and the floor. */
  public static final SessionIntervals DEFAULT = new SessionIntervals(1_800, FLOOR);

  /** In Supported and Require. */
  static final String OPTION_TAG = "timer";

  /**
   * The longest interval that any side may ask for or agree to, in seconds: a day. Beyond it, a
   * session would be as good as without a timer.
   */
  public static final int LONGEST = 86_400;

  public SessionIntervals {
    if (shortest < FLOOR || usual < shortest || usual > LONGEST) {
      throw new IllegalArgumentException("session intervals beyond their limits");
    }
  }

  /**
   * What the 2xx to a request that refreshes the session agrees to (section 9); none where neither
   * side asks for a timer, left where the request is refused.
   */
  public Either<SipResponse, Option<AgreedInterval>> agree(SipRequest request) {
    return read(request, HeaderNames.SESSION_EXPIRES)
        .flatMap(asked ->
            read(request, HeaderNames.MIN_SE)
                .flatMap(least -> agree(request, asked, least.map(IntervalField::seconds))));
  }

  private static Either<SipResponse, Option<IntervalField>> read(SipRequest request, String name) {
    return request
        .headers()
        .first(name)
        .map(value ->
            IntervalField.read(value)
                .map(Option::some)
                .toEither(() -> Responses.of(request, Refusal.malformed(name))))
        .getOrElse(() -> Either.right(Option.none()));
  }

  private Either<SipResponse, Option<AgreedInterval>> agree(
      SipRequest request, Option<IntervalField> asked, Option<Integer> least) {
    boolean knows = knowsTimers(request.headers());
    if (knows && asked.exists(interval -> interval.seconds() < shortest)) {
      return Either.left(Responses.intervalTooSmall(request, shortest));
    }
    int atLeast = Math.clamp(least.getOrElse(0), shortest, LONGEST);
    int longest = Math.max(usual, atLeast);
    return Either.right(
        asked
            .orElse(() -> Option.when(knows, () -> new IntervalField(longest, Option.none())))
            .map(interval -> agree(interval, atLeast, longest, knows)));
  }

  /** A proxy may have asked for the interval, and for one too short, of a peer that knows none. */
  private static AgreedInterval agree(
      IntervalField asked, int atLeast, int longest, boolean knows) {
    int seconds = Math.clamp(asked.seconds(), atLeast, longest);
    return new AgreedInterval(seconds, !(knows && asked.isByClient()), knows);
  }

  private static boolean knowsTimers(HeaderFields headers) {
    return Vector.of(HeaderNames.SUPPORTED, HeaderNames.REQUIRE)
        .flatMap(name -> headers.list(name).getOrElse(Vector.empty()))
        .exists(OPTION_TAG::equalsIgnoreCase);
  }

  /**
   * What a 2xx to a refresh of ours agrees to (section 7.2): where it names no interval, ours goes
   * on.
   */
  public AgreedInterval agreed(AgreedInterval asked, ReceivedResponse accepted) {
    return accepted
        .headers()
        .first(HeaderNames.SESSION_EXPIRES)
        .flatMap(IntervalField::read)
        .map(told ->
            new AgreedInterval(
                Math.clamp(told.seconds(), shortest, LONGEST),
                !told.isByServer(),
                asked.required()))
        .getOrElse(asked);
  }
}
