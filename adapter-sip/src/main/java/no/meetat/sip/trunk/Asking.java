package no.meetat.sip.trunk;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.digest.Authentication;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.RetryAfter;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Asks a registrar, one attempt at a time: says who we are where it wants to know, and asks once
 * for a longer time where it wants that. On the trunks' thread.
 */
final class Asking {

  private final Ways ways;
  private final Registering registering;
  private final Authentication authentication;
  private final Leaving leaving;
  private int expires;
  private boolean lengthened;
  private Consumer<Outcome> then = outcome -> {};

  /** What an attempt came to. */
  sealed interface Outcome {

    /** Registered, for a time that is of use. */
    record Bound(Served served, Duration time) implements Outcome {}

    /** Registered no more, as was asked for. */
    record TakenOut() implements Outcome {}

    /** Not registered; not to be asked again in a while. */
    record Refused(String why, Duration rest) implements Outcome {}

    /** Nobody has answered; none can be asked in a while. */
    record Unreached(String why, Duration rest) implements Outcome {}
  }

  /**
   * Nothing is asked yet.
   *
   * @param leaving what is asked for once it has begun
   * @param expires the time to ask for first, in seconds
   */
  Asking(
      Ways ways,
      Registering registering,
      Authentication authentication,
      Leaving leaving,
      int expires) {
    this.ways = ways;
    this.registering = registering;
    this.authentication = authentication;
    this.leaving = leaving;
    this.expires = expires;
  }

  /** Begins an attempt at the first server that answers. */
  void any(Consumer<Outcome> done) {
    begin(done);
    ways.any(this::request, this::ended);
  }

  /** Begins an attempt at this one, and at the others where it does not answer. */
  void same(Target target, Consumer<Outcome> done) {
    begin(done);
    again(target);
  }

  private void begin(Consumer<Outcome> done) {
    then = done;
    lengthened = false;
    authentication.begin();
  }

  private OutsideRequest request(Flow flow) {
    return registering.write(flow, leaving.expires(expires));
  }

  private void again(Target target) {
    ways.same(target, this::request, this::ended);
  }

  private void ended(Either<String, Served> answer) {
    answer
        .peek(this::answered)
        .peekLeft(why -> then.accept(new Outcome.Unreached(why, ways.rest())));
  }

  private void answered(Served served) {
    switch (served.response().status()) {
      case Status.UNAUTHORIZED, Status.PROXY_AUTHENTICATION_REQUIRED -> challenged(served);
      case Status.INTERVAL_TOO_BRIEF -> tooBrief(served);
      default -> then.accept(outcome(served));
    }
  }

  private void challenged(Served served) {
    authentication
        .refusal(served.response())
        .peek(why -> then.accept(new Outcome.Refused(why, Duration.ZERO)))
        .onEmpty(() -> again(served.target()));
  }

  /** Asks for the least that the registrar takes, once an attempt. */
  private void tooBrief(Served served) {
    Option<Integer> least = Granted.least(served.response()).filter(wanted -> wanted > expires);
    if (lengthened || least.isEmpty()) {
      then.accept(refused(served.response()));
    } else {
      lengthened = true;
      expires = least.get();
      again(served.target());
    }
  }

  private Outcome outcome(Served served) {
    if (!Status.isSuccess(served.response().status())) {
      return refused(served.response());
    }
    return leaving.isAsked() ? new Outcome.TakenOut() : granted(served);
  }

  private static Outcome refused(ReceivedResponse response) {
    return new Outcome.Refused(
        "refused with " + response,
        RetryAfter.of(response, Patience.LONGEST_REST).getOrElse(Duration.ZERO));
  }

  private Outcome granted(Served served) {
    Duration time = Granted.to(registering.contact(served.flow()), served.response(), expires);
    return time.compareTo(Granted.SHORTEST) >= 0
        ? new Outcome.Bound(served, time)
        : new Outcome.Refused("granted only " + time.toSeconds() + " s", Duration.ZERO);
  }
}
