package no.meetat.sip.trunk;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.function.Predicate;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.digest.Authentication;
import no.meetat.sip.signalling.message.Tags;
import no.meetat.sip.signalling.transport.Hop;
import no.meetat.sip.trunk.Reachability.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One peer that we send requests to. On the trunks' thread, if not said. */
public final class Trunk {

  private static final Logger LOG = LoggerFactory.getLogger(Trunk.class);

  /** Addresses that are warned of. */
  private static final int MOST_WARNED_OF = 64;

  private final String name;
  private final Predicate<InetAddress> trusted;
  private final Vector<TrunkServer> servers;
  private final Option<Probing> probing;
  private final Option<Registration> registration;
  private Set<InetAddress> warnedOf = HashSet.empty();
  private State reported = State.UNKNOWN;

  /**
   * A trunk that nothing has been sent to.
   *
   * @param trusted whether calls from an address are taken as this peer's
   */
  Trunk(TrunkSettings settings, Outside outside, Predicate<InetAddress> trusted) {
    this.name = settings.name();
    this.trusted = trusted;
    this.servers =
        settings
            .servers()
            .map(uri ->
                new TrunkServer(name, uri, outside.locations(), outside.time(), new Watching()));
    Exchange exchange = new NotedExchange(outside.client(), outside.time());
    this.probing =
        settings
            .optionsEvery()
            .map(every -> new Probing(servers, every, exchange, outside.client(), outside.time()));
    this.registration =
        settings
            .account()
            .map(account ->
                registration(account, new Failover(servers, exchange, outside.time()), outside));
  }

  private Registration registration(Account account, Ways ways, Outside outside) {
    Authentication authentication = new Authentication(account.login(), Tags::tag);
    return new Registration(
        name,
        ways,
        new Registering(account, authentication, outside.client()::contact),
        authentication,
        new Patience(outside.random()),
        outside.time(),
        account.expires());
  }

  /** Any thread. */
  public String name() {
    return name;
  }

  /** Any thread. */
  public Vector<TrunkServer> servers() {
    return servers;
  }

  /** Whether it has us registered; none where nothing is to be. Any thread. */
  public Option<Boolean> isRegistered() {
    return registration.map(Registration::isRegistered);
  }

  /** What an operator should look after. Any thread. */
  public Vector<String> warnings() {
    return Option.when(
            state() == State.DOWN,
            () -> "trunk " + name + " is down: " + servers.map(TrunkServer::why).mkString("; "))
        .toVector()
        .appendAll(
            registration
                .flatMap(Registration::fault)
                .map(why -> "trunk " + name + " is not registered: " + why));
  }

  private State state() {
    return TrunkServer.among(servers.map(TrunkServer::state));
  }

  void start() {
    probing.forEach(Probing::start);
    registration.forEach(Registration::start);
  }

  /** Sends no more, and says when nothing is awaited. */
  void stop(Runnable done) {
    probing.forEach(Probing::stop);
    registration.peek(registered -> registered.leave(done)).onEmpty(done);
  }

  private final class Watching implements TrunkServer.Watch {

    @Override
    public void found(Vector<Hop> hops) {
      warnOfOthers(hops);
    }

    @Override
    public void changed(State now) {
      if (now == State.UP) {
        registration.forEach(Registration::reachable);
      }
      report();
    }
  }

  /** Of one server the line on it says all. */
  private void report() {
    State before = reported;
    reported = state();
    if (servers.size() > 1 && reported == State.DOWN) {
      LOG.warn("trunk {} is down: none of its servers answers", name);
    } else if (servers.size() > 1 && before == State.DOWN && reported == State.UP) {
      LOG.info("trunk {} is up", name);
    }
  }

  /** The DNS says where we send, never whom we believe. */
  private void warnOfOthers(Vector<Hop> hops) {
    hops.map(hop -> hop.address().getAddress())
        .distinct()
        .reject(address -> trusted.test(address) || warnedOf.contains(address))
        .take(MOST_WARNED_OF - warnedOf.size())
        .forEach(this::warnOf);
  }

  private void warnOf(InetAddress address) {
    warnedOf = warnedOf.add(address);
    LOG.warn(
        "trunk {}: a server of it is at {}, which is not among its addresses: calls from there are"
            + " a stranger's",
        name,
        IpLiteral.written(address));
  }
}
