package no.meetat.sip.trunk;

import io.vavr.Tuple2;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.transport.Flow;

/**
 * Sends a request to the servers of a trunk, one after the other, until one of them answers (RFC
 * 3263, section 4.3); those that are known to be down come last, and those that asked to be left
 * alone are not asked.
 *
 * @param servers in the order in which they are tried
 */
record Failover(Seq<TrunkServer> servers, Exchange exchange, Timeline time) implements Ways {

  @Override
  public void any(Function<Flow, OutsideRequest> request, Consumer<Either<String, Served>> done) {
    locate(servers, () -> attempt(targets(), request, nowhere(), done));
  }

  @Override
  public void same(
      Target target,
      Function<Flow, OutsideRequest> request,
      Consumer<Either<String, Served>> done) {
    exchange.send(
        target,
        request,
        answer ->
            answer
                .peek(served -> done.accept(answer))
                .peekLeft(why -> attempt(targets().remove(target), request, why, done)));
  }

  @Override
  public Duration rest() {
    return all()
        .map(target -> target.reachability().rest(time.nanos()))
        .min()
        .getOrElse(Duration.ZERO);
  }

  private static void locate(Seq<TrunkServer> left, Runnable then) {
    if (left.isEmpty()) {
      then.run();
    } else {
      left.head().locate(() -> locate(left.tail(), then));
    }
  }

  private Vector<Target> targets() {
    Tuple2<Vector<Target>, Vector<Target>> avoidedOrNot =
        all()
            .filter(target -> target.reachability().mayBeAsked(time.nanos()))
            .partition(target -> target.reachability().isAvoided(time.nanos()));
    return avoidedOrNot._2.appendAll(avoidedOrNot._1);
  }

  private Vector<Target> all() {
    return servers.toVector().flatMap(TrunkServer::targets);
  }

  /** What is said where no hop leads anywhere. */
  private String nowhere() {
    return servers.map(TrunkServer::why).last();
  }

  private void attempt(
      Vector<Target> left,
      Function<Flow, OutsideRequest> request,
      String failure,
      Consumer<Either<String, Served>> done) {
    if (left.isEmpty()) {
      done.accept(Either.left(failure));
    } else {
      exchange.send(
          left.head(),
          request,
          answer ->
              answer
                  .peek(served -> done.accept(answer))
                  .peekLeft(why -> attempt(left.tail(), request, why, done)));
    }
  }
}
