package no.meetat.sip.trunk;

import io.vavr.Tuple;
import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Duration;
import no.meetat.sip.signalling.location.Locations;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.transport.Hop;
import no.meetat.sip.trunk.Reachability.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One of a trunk's servers, and the hops that lead there. On the trunks' thread, if not said. */
public final class TrunkServer {

  private static final Logger LOG = LoggerFactory.getLogger(TrunkServer.class);

  private final String trunk;
  private final SipUri uri;
  private final Locations locations;
  private final Timeline time;
  private final Watch watch;
  private Map<Hop, Reachability> hops = LinkedHashMap.empty();
  private Reachability name = Reachability.UNKNOWN;
  private int inRow;
  private volatile State state = State.UNKNOWN;
  private volatile String why = "";
  private volatile long answered;

  /** Hears what happens to a server, on the trunks' thread. */
  interface Watch {

    /** These hops lead there now. */
    void found(Vector<Hop> hops);

    /** It is up, or down, and was not before. */
    void changed(State now);
  }

  /**
   * A server that nothing is known of.
   *
   * @param trunk the name of its peer
   * @param watch hears of changes
   */
  TrunkServer(String trunk, SipUri uri, Locations locations, Timeline time, Watch watch) {
    this.trunk = trunk;
    this.uri = uri;
    this.locations = locations;
    this.time = time;
    this.watch = watch;
    this.answered = time.nanos();
  }

  /** As the settings name it. Any thread. */
  public SipUri uri() {
    return uri;
  }

  /** Whether it answers, as far as is known. Any thread. */
  public boolean isUp() {
    return state == State.UP;
  }

  /** How long ago it answered; since the start, where it has not. Any thread. */
  public Duration silence() {
    return Duration.ofNanos(time.nanos() - answered);
  }

  State state() {
    return state;
  }

  /** Why it is down. Any thread. */
  String why() {
    return why;
  }

  /** Finds its hops, and goes on with what is to be done then. */
  void locate(Runnable then) {
    locations.find(
        uri,
        found ->
            time.execute(() -> {
              found(found);
              then.run();
            }));
  }

  private void found(Either<String, Vector<Hop>> found) {
    name = found.isRight() ? Reachability.UNKNOWN : name.failed(time.nanos());
    Vector<Hop> now = found.getOrElse(Vector.empty());
    Map<Hop, Reachability> before = hops;
    hops = now.toLinkedMap(hop -> Tuple.of(hop, before.getOrElse(hop, Reachability.UNKNOWN)));
    watch.found(now);
    found.peekLeft(fault -> why = fault);
    report();
  }

  /** The hops found last, in the order in which they are to be tried. */
  Vector<Target> targets() {
    return hops.keySet().toVector().map(hop -> new Target(this, hop));
  }

  /** What is known of a hop. */
  Reachability of(Hop hop) {
    return hops.getOrElse(hop, Reachability.UNKNOWN);
  }

  void answered(Hop hop) {
    answered = time.nanos();
    inRow = hops.containsKey(hop) ? 0 : inRow;
    note(hop, of(hop).answered());
  }

  void failed(Hop hop, String fault) {
    why = fault + " by " + hop;
    Reachability now = of(hop).failed(time.nanos());
    inRow += now.equals(of(hop)) ? 0 : 1;
    note(hop, now);
  }

  void resting(Hop hop, Duration asked) {
    why = "503 by " + hop + ", for " + asked.toSeconds() + " s";
    inRow += Reachability.ENOUGH;
    note(hop, of(hop).resting(time.nanos(), asked));
  }

  /** A hop that leads there no more is forgotten. */
  private void note(Hop hop, Reachability now) {
    hops = hops.containsKey(hop) ? hops.put(hop, now) : hops;
    report();
  }

  private void report() {
    State before = state;
    state = current();
    if (state != before && state != State.UNKNOWN) {
      say();
      watch.changed(state);
    }
  }

  private void say() {
    if (state == State.UP) {
      LOG.info("trunk {}: {} is up", trunk, uri.text());
    } else {
      LOG.warn("trunk {}: {} is down: {}", trunk, uri.text(), why);
    }
  }

  private State current() {
    Vector<State> known = hops.isEmpty() ? Vector.of(name.state()) : states();
    State all = among(known);
    return all == State.UNKNOWN ? unchanged() : all;
  }

  /** Where its name leads elsewhere each time, no hop is there for long enough to be down. */
  private State unchanged() {
    return !hops.isEmpty() && inRow >= Reachability.ENOUGH * hops.size() ? State.DOWN : state;
  }

  private Vector<State> states() {
    return hops.values().toVector().map(Reachability::state);
  }

  /** Of a whole: up where a part is, down where all are. */
  static State among(Vector<State> parts) {
    if (parts.contains(State.UP)) {
      return State.UP;
    }
    return parts.forAll(part -> part == State.DOWN) ? State.DOWN : State.UNKNOWN;
  }
}
