package no.meetat.sip.trunk;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.location.Locations;
import no.meetat.sip.signalling.location.Unlocated;
import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.Hop;
import no.meetat.sip.signalling.transport.TransportProtocol;

/** A trunk whose servers answer as a test says. */
final class PaperTrunk {

  final VirtualTimeline time = new VirtualTimeline();
  private Map<String, Either<Unlocated, Vector<Hop>>> places = HashMap.empty();
  int ups;
  Vector<Hop> found = Vector.empty();
  private final TrunkServer.Watch watch = new Watching();
  private final Locations locations = new Locations(this::locate, Runnable::run, time::nanos);

  private Either<Unlocated, Vector<Hop>> locate(SipUri uri) {
    return places.getOrElse(uri.text(), Either.left(Unlocated.known("there is no " + uri.host())));
  }

  private final class Watching implements TrunkServer.Watch {

    @Override
    public void found(Vector<Hop> hops) {
      found = hops;
    }

    @Override
    public void changed(Reachability.State now) {
      ups += now == Reachability.State.UP ? 1 : 0;
    }
  }

  /** A server that these hops lead to. */
  TrunkServer server(String host, Hop... hops) {
    String uri = "sip:" + host;
    places = places.put(uri, Either.right(Vector.of(hops)));
    return new TrunkServer("paper", uri(uri), locations, time, watch);
  }

  /** From now on these hops lead there. */
  void moved(String host, Hop... hops) {
    places = places.put("sip:" + host, Either.right(Vector.of(hops)));
    time.pass(Duration.ofMinutes(1));
  }

  /** A server of which nobody knows where it is. */
  TrunkServer nowhere(String host) {
    return new TrunkServer("paper", uri("sip:" + host), locations, time, watch);
  }

  static SipUri uri(String text) {
    return (SipUri) Uri.read(text).get();
  }

  static Hop hop(String address) {
    return hop(address, TransportProtocol.UDP);
  }

  static Hop hop(String address, TransportProtocol protocol) {
    return new Hop(
        protocol, new InetSocketAddress(InetAddress.ofLiteral(address), 5_060), "paper.example");
  }

  static ReceivedResponse response(int status, String... fields) {
    HeaderFields headers =
        Vector.of(fields)
            .map(field -> field.split(": ", 2))
            .foldLeft(HeaderFields.NONE, (all, field) -> all.with(field[0], field[1]));
    return new ReceivedResponse(status, "z9hG4bK1", headers, "");
  }

  /** Sends nothing and keeps what would be sent. */
  static final class Kept implements Exchange {

    private Vector<Asked> asked = Vector.empty();

    /** What waits for an answer. */
    record Asked(Target target, Flow flow, OutsideRequest request, Answer answer) {}

    /** Takes the answer. */
    @FunctionalInterface
    interface Answer extends Consumer<Either<String, Served>> {}

    @Override
    public void send(
        Target target,
        Function<Flow, OutsideRequest> request,
        Consumer<Either<String, Served>> done) {
      Flow flow = new PaperFlow(target.hop());
      asked = asked.append(new Asked(target, flow, request.apply(flow), done::accept));
    }

    /** The one request that waits; it waits no more. */
    Asked take() {
      Asked one = asked.head();
      asked = asked.tail();
      return one;
    }

    /** The same, which goes on waiting. */
    Asked peek() {
      return asked.head();
    }

    boolean isEmpty() {
      return asked.isEmpty();
    }

    void answer(ReceivedResponse response) {
      Asked one = take();
      one.answer().accept(Either.right(new Served(one.target(), one.flow(), response)));
    }

    void fail(String why) {
      take().answer().accept(Either.left(why));
    }
  }
}
