package no.meetat.sip.trunk;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Duration;
import no.meetat.sip.signalling.client.OutsideRequest;
import no.meetat.sip.signalling.digest.Authentication;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.RetryAfter;
import no.meetat.sip.signalling.message.Status;
import no.meetat.sip.signalling.transport.Flow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one address of record registered at a trunk (RFC 3261, section 10.2): asks again before the
 * time that was granted is over, sooner when the connection ends, and later and later while it is
 * refused. On the trunks' thread, if not said.
 */
final class Registration {

  /** How often it is looked whether the connection still stands. */
  static final Duration LOOK = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);

  private final String trunk;
  private final Ways ways;
  private final Registering registering;
  private final Authentication authentication;
  private final Patience patience;
  private final Timeline time;
  private volatile Option<Binding> binding = Option.none();
  private volatile Option<String> fault = Option.none();
  private int expires;
  private int failures;
  private boolean underway;
  private boolean brief;
  private boolean unreached;
  private Runnable cancelNext = () -> {};
  private final Leaving leaving = new Leaving();

  /**
   * Not registered yet.
   *
   * @param expires the time to ask for first, in seconds
   */
  Registration(
      String trunk,
      Ways ways,
      Registering registering,
      Authentication authentication,
      Patience patience,
      Timeline time,
      int expires) {
    this.trunk = trunk;
    this.ways = ways;
    this.registering = registering;
    this.authentication = authentication;
    this.patience = patience;
    this.time = time;
    this.expires = expires;
  }

  /** Whether the trunk has us registered, as far as we know. Any thread. */
  boolean isRegistered() {
    return binding.exists(bound -> !bound.isOver(time.nanos()));
  }

  /** Why it has not; none while it has, or has not refused. Any thread. */
  Option<String> fault() {
    return isRegistered() ? Option.none() : fault;
  }

  /** Registers, and stays registered. */
  void start() {
    attempt();
    look();
  }

  /** One at a time; the end of each plans the next. */
  private void attempt() {
    if (underway) {
      return;
    }
    underway = true;
    authentication.begin();
    brief = false;
    unreached = false;
    ways.any(this::request, this::ended);
  }

  private OutsideRequest request(Flow flow) {
    return registering.write(flow, leaving.expires(expires));
  }

  private void again(Target target) {
    ways.same(target, this::request, this::ended);
  }

  private void ended(Either<String, Served> answer) {
    answer.peek(this::answered).peekLeft(this::unreached);
  }

  private void unreached(String why) {
    unreached = true;
    failed(why, ways.rest());
  }

  /** A server answers that did not: who waits only for that need not wait longer. */
  void reachable() {
    if (unreached && !leaving.isBegun()) {
      unreached = false;
      next(patience.afterLoss());
    }
  }

  private void answered(Served served) {
    ReceivedResponse response = served.response();
    switch (response.status()) {
      case Status.UNAUTHORIZED, Status.PROXY_AUTHENTICATION_REQUIRED -> challenged(served);
      case Status.INTERVAL_TOO_BRIEF -> lengthened(served);
      default -> {
        if (Status.isSuccess(response.status())) {
          granted(served);
        } else {
          refused(response);
        }
      }
    }
  }

  private void challenged(Served served) {
    authentication
        .refusal(served.response())
        .peek(why -> failed(why, Duration.ZERO))
        .onEmpty(() -> again(served.target()));
  }

  /** Asks for the least that the registrar takes, once an attempt. */
  private void lengthened(Served served) {
    Option<Integer> least = Granted.least(served.response()).filter(wanted -> wanted > expires);
    if (brief || least.isEmpty()) {
      refused(served.response());
    } else {
      brief = true;
      expires = least.get();
      again(served.target());
    }
  }

  private void refused(ReceivedResponse response) {
    failed(
        "refused with " + response,
        RetryAfter.of(response, Patience.LONGEST_REST).getOrElse(Duration.ZERO));
  }

  private void granted(Served served) {
    Duration time = Granted.to(registering.contact(served.flow()), served.response(), expires);
    if (leaving.isAsked()) {
      left();
    } else if (time.compareTo(Granted.SHORTEST) >= 0) {
      bind(served, time);
    } else {
      failed("granted only " + time.toSeconds() + " s", Duration.ZERO);
    }
  }

  private void bind(Served served, Duration granted) {
    if (!isRegistered() || fault.isDefined()) {
      LOG.info(
          "trunk {}: registered at {} for {} s", trunk, served.target().hop(), granted.toSeconds());
    }
    underway = false;
    failures = 0;
    fault = Option.none();
    Binding bound = new Binding(served.target(), served.flow(), time.nanos() + granted.toNanos());
    binding = Option.some(bound);
    var _ = time.after(granted, () -> expired(bound));
    next(patience.beforeEnd(granted));
  }

  private void failed(String why, Duration rest) {
    underway = false;
    if (leaving.isBegun()) {
      takeOut();
      return;
    }
    failures++;
    if (!fault.contains(why)) {
      LOG.warn("trunk {}: could not register: {}", trunk, why);
    }
    fault = Option.some(why);
    Duration wait = patience.afterFailures(failures);
    next(wait.compareTo(rest) < 0 ? rest : wait);
  }

  private void next(Duration wait) {
    cancelNext.run();
    if (leaving.isBegun()) {
      takeOut();
    } else {
      cancelNext = time.after(wait, this::attempt);
    }
  }

  private void expired(Binding bound) {
    if (binding.contains(bound) && !leaving.isBegun()) {
      binding = Option.none();
      LOG.warn("trunk {}: the registration is over, and no new one has been granted", trunk);
    }
  }

  private void look() {
    if (!leaving.isBegun()) {
      binding.filter(bound -> !bound.flow().isOpen()).forEach(this::lost);
      var _ = time.after(LOOK, this::look);
    }
  }

  /** Nobody but us can open the connection anew. */
  private void lost(Binding bound) {
    LOG.warn("trunk {}: the connection that it is registered by has ended", trunk);
    binding = Option.none();
    fault = Option.some("its connection has ended");
    next(patience.afterLoss());
  }

  /** Takes us out of the register, once no answer is awaited, and says when that is over. */
  void leave(Runnable done) {
    cancelNext.run();
    leaving.begin(done);
    if (!underway) {
      takeOut();
    }
  }

  private void takeOut() {
    if (leaving.isAsked() || binding.isEmpty()) {
      left();
    } else {
      underway = true;
      authentication.begin();
      again(binding.get().target());
    }
  }

  private void left() {
    binding = Option.none();
    leaving.over();
  }
}
