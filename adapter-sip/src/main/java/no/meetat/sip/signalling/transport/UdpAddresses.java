package no.meetat.sip.signalling.transport;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import no.meetat.sip.network.AddressFamily;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.network.Route;
import no.meetat.sip.network.ThisMachine;
import no.meetat.sip.vital.VitalThread;
import no.meetat.sip.vital.Vitals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * SIP over UDP on all addresses of this machine. A socket for all does not say to which of them a
 * datagram came, so each address has one of its own, from which answers leave; the one for all
 * serves addresses that are new, and those beyond the most.
 */
final class UdpAddresses implements Transport {

  /** How often it is looked whether there are other addresses. */
  private static final long LOOK_SECONDS = 10;

  /** Addresses with a socket of their own. */
  private static final int MOST = 64;

  private static final Logger LOG = LoggerFactory.getLogger(UdpAddresses.class);

  private final TransportProtocol protocol;
  private final InetSocketAddress bound;
  private final TrafficClass traffic;
  private final Predicate<InetAddress> trusted;
  private final UdpTransport all;
  private Map<InetAddress, UdpTransport> each = HashMap.empty();
  private Option<Thread> looking = Option.none();
  private boolean closed;

  private UdpAddresses(
      TransportProtocol protocol,
      InetSocketAddress bound,
      TrafficClass traffic,
      Predicate<InetAddress> trusted,
      UdpTransport all) {
    this.protocol = protocol;
    this.bound = bound;
    this.traffic = traffic;
    this.trusted = trusted;
    this.all = all;
  }

  /** On one address; or on all of IPv4 for 0.0.0.0, all there are for {@code ::}. */
  static Transport open(
      TransportProtocol protocol,
      InetSocketAddress address,
      TrafficClass traffic,
      Predicate<InetAddress> trusted)
      throws IOException {
    UdpTransport listening = UdpTransport.open(protocol, address, traffic, trusted);
    return address.getAddress().isAnyLocalAddress()
        ? new UdpAddresses(protocol, address, traffic, trusted, listening)
        : listening;
  }

  @Override
  public void start(Intake intake, Vitals vitals) {
    all.start(intake, vitals);
    look(intake, vitals);
    looking =
        Option.some(
            VitalThread.start(
                "sip-udp-addresses " + IpLiteral.hostPort(bound),
                vitals,
                () -> again(intake, vitals)));
  }

  private boolean again(Intake intake, Vitals vitals) {
    try {
      TimeUnit.SECONDS.sleep(LOOK_SECONDS);
      return look(intake, vitals);
    } catch (InterruptedException closing) {
      return false;
    }
  }

  /** Listens on addresses that are new; false when closed. One that is gone may come back. */
  private synchronized boolean look(Intake intake, Vitals vitals) {
    AddressFamily family = AddressFamily.of(bound.getAddress());
    Seq<InetAddress> added =
        ThisMachine.addresses().filter(family::takes).removeAll(each.keySet()).toVector();
    added.take(closed ? 0 : MOST - each.size()).forEach(address -> listen(address, intake, vitals));
    return !closed;
  }

  private void listen(InetAddress address, Intake intake, Vitals vitals) {
    InetSocketAddress at = new InetSocketAddress(address, bound.getPort());
    try {
      UdpTransport listening = UdpTransport.besideAll(protocol, at, traffic, trusted);
      listening.start(intake, vitals);
      each = each.put(address, listening);
    } catch (IOException fault) {
      LOG.debug("{} {} has no socket of its own", protocol, at, fault);
    }
  }

  /** From the address that routing picks, where it has a socket of its own. */
  @Override
  public synchronized Flow flowTo(InetSocketAddress remote, String domain) {
    return Route.towards(remote.getAddress())
        .flatMap(each::get)
        .getOrElse(all)
        .flowTo(remote, domain);
  }

  @Override
  public TransportProtocol protocol() {
    return protocol;
  }

  @Override
  public InetSocketAddress bound() {
    return bound;
  }

  @Override
  public synchronized int connections() {
    return each.values().map(UdpTransport::connections).sum().intValue();
  }

  @Override
  public synchronized void close() {
    closed = true;
    looking.forEach(Thread::interrupt);
    each.values().forEach(UdpTransport::close);
    all.close();
  }
}
