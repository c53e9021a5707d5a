package no.meetat.sip.trunk;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.client.Unanswered;
import no.meetat.sip.signalling.client.UserAgentClient;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.RetryAfter;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;

/** Sends over the network, and notes at the server what has come of it. */
record NotedExchange(UserAgentClient client, Timeline time) implements Exchange {

  @Override
  public void send(
      Target target,
      Function<Flow, OutsideRequest> request,
      Consumer<Either<String, Served>> done) {
    sent(target, request, done).forEach(why -> done.accept(failed(target, why)));
  }

  /** Why it could not be sent; a bug on the way must not keep who waits for an answer waiting. */
  private Option<String> sent(
      Target target,
      Function<Flow, OutsideRequest> request,
      Consumer<Either<String, Served>> done) {
    try {
      Option<Flow> way = client.towards(target.hop());
      way.forEach(flow -> sent(target, request.apply(flow), flow, done));
      return Option.when(way.isEmpty(), "no listening address can reach it");
    } catch (RuntimeException bug) {
      return Option.some(bug.getClass().getSimpleName());
    }
  }

  private void sent(
      Target target, OutsideRequest request, Flow flow, Consumer<Either<String, Served>> done) {
    client.send(
        request, flow, answer -> time.execute(() -> done.accept(noted(target, flow, answer))));
  }

  private static Either<String, Served> failed(Target target, String why) {
    target.server().failed(target.hop(), why);
    return Either.left(why);
  }

  private static Either<String, Served> noted(
      Target target, Flow flow, Either<Unanswered, ReceivedResponse> answer) {
    return answer.fold(
        why -> failed(target, why.toString()), response -> noted(target, flow, response));
  }

  /** None where a server asks for no time at all. */
  private static Option<Duration> rest(ReceivedResponse response) {
    return RetryAfter.of(response, Patience.LONGEST_REST).filter(Duration::isPositive);
  }

  private static Either<String, Served> noted(Target target, Flow flow, ReceivedResponse response) {
    Option<Duration> rest = rest(response);
    if (response.status() == Status.SERVICE_UNAVAILABLE && rest.isDefined()) {
      target.server().resting(target.hop(), rest.get());
      return Either.left("503");
    }
    if (response.status() == Status.SERVICE_UNAVAILABLE
        || response.status() == Status.REQUEST_TIMEOUT) {
      return failed(target, response.toString());
    }
    target.server().answered(target.hop());
    return Either.right(new Served(target, flow, response));
  }
}
