package no.meetat.sip.trunk;

import io.vavr.control.Option;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a trunk has us registered, and if not why. It changes on the trunks' thread; any may
 * look.
 */
final class Standing {

  private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

  private final String trunk;
  private final Timeline time;
  private volatile Option<Binding> binding = Option.none();
  private volatile Option<String> fault = Option.none();

  /** Not registered, and not refused. */
  Standing(String trunk, Timeline time) {
    this.trunk = trunk;
    this.time = time;
  }

  /** Whether the trunk has us registered, as far as we know. */
  boolean isRegistered() {
    return binding.exists(bound -> !bound.isOver(time.nanos()));
  }

  /** Why it has not; none while it has, or has not refused. */
  Option<String> fault() {
    return isRegistered() ? Option.none() : fault;
  }

  /** Where we are registered, or were until its time was over. */
  Option<Binding> binding() {
    return binding;
  }

  /** Registered for this time. */
  Binding bind(Served served, Duration granted) {
    if (!isRegistered() || fault.isDefined()) {
      LOG.info(
          "trunk {}: registered at {} for {} s", trunk, served.target().hop(), granted.toSeconds());
    }
    Binding bound = new Binding(served.target(), served.flow(), time.nanos() + granted.toNanos());
    fault = Option.none();
    binding = Option.some(bound);
    return bound;
  }

  /** Not registered anew; what was granted before holds. */
  void fail(String why) {
    if (!fault.contains(why)) {
      LOG.warn("trunk {}: could not register: {}", trunk, why);
    }
    fault = Option.some(why);
  }

  /** The time of this one is over; nothing where there is a later one. */
  void expire(Binding bound) {
    if (binding.contains(bound)) {
      binding = Option.none();
      LOG.warn("trunk {}: the registration is over, and no new one has been granted", trunk);
    }
  }

  /** Its connection has ended, which nobody but us can open anew. */
  void lose() {
    LOG.warn("trunk {}: the connection that it is registered by has ended", trunk);
    binding = Option.none();
    fault = Option.some("its connection has ended");
  }

  /** Registered no more. */
  void leave() {
    binding = Option.none();
  }
}
