package no.meetat.sip.signalling.location;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.Locale;
import java.util.random.RandomGenerator;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.transport.Hop;
import no.meetat.sip.signalling.transport.TransportProtocol;

/**
 * By which transports and at which addresses the server of a URI is reached, in the order in which
 * they are to be tried (RFC 3263, section 4).
 */
public final class Locator {

  /** Hops of one URI. */
  static final int MOST = 32;

  /** Services of one domain whose servers are asked for. */
  static final int SERVICES_ASKED = 4;

  /** Hosts of one URI whose addresses are asked for: each may take seconds to say nothing. */
  static final int HOSTS_ASKED = 8;

  private static final String BY_SRV = "s";

  private static final Map<String, TransportProtocol> SERVICES =
      HashMap.of(
          "SIP+D2U", TransportProtocol.UDP,
          "SIP+D2T", TransportProtocol.TCP,
          "SIPS+D2T", TransportProtocol.TLS);

  private final Names names;
  private final Seq<TransportProtocol> spoken;
  private final RandomGenerator random;

  /**
   * Asks these names.
   *
   * @param spoken the transports that we can use
   * @param random draws among servers of the same priority
   */
  public Locator(Names names, Seq<TransportProtocol> spoken, RandomGenerator random) {
    this.names = names;
    this.spoken = spoken;
    this.random = random;
  }

  /** A transport, and the service that servers are listed for by it. */
  private record Offer(TransportProtocol protocol, String name) {}

  /** One hop or more, or why there is none. It blocks where the URI has a name. */
  public Either<Unlocated, Vector<Hop>> locate(SipUri uri) {
    String domain = plain(uri.host());
    return IpLiteral.parseHost(domain)
        .map(address -> hops(at(uri, domain, fixed(uri).getOrElse(usual(uri))), Vector.of(address)))
        .map(Either::<Unlocated, Vector<Hop>>right)
        .getOrElse(() -> named(uri, domain))
        .map(hops -> hops.filter(hop -> spoken.contains(hop.protocol())).take(MOST))
        .filterOrElse(
            hops -> !hops.isEmpty(),
            none -> Unlocated.known("no transport that is served leads there"));
  }

  private static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private Either<Unlocated, Vector<Hop>> named(SipUri uri, String domain) {
    return uri.port().isDefined()
        ? hosts(at(uri, domain, fixed(uri).getOrElse(usual(uri))), domain)
        : servers(uri, domain, offers(uri, domain));
  }

  /** The transport that the URI asks for. */
  private static Option<TransportProtocol> fixed(SipUri uri) {
    return uri.isSecure()
        ? Option.some(TransportProtocol.TLS)
        : uri.parameters()
            .get("transport")
            .flatMap(written -> SERVICES.values().find(protocol -> protocol.is(written)));
  }

  private static TransportProtocol usual(SipUri uri) {
    return uri.isSecure() ? TransportProtocol.TLS : TransportProtocol.UDP;
  }

  /**
   * Section 4.1: by the transport that is asked for, as the domain prefers, or all there are. Not
   * every resolver answers what it does not know, so that no answer is no preference.
   */
  private Vector<Offer> offers(SipUri uri, String domain) {
    boolean free = uri.parameters().get("transport").isEmpty();
    Vector<Naptr> listed = free ? names.services(domain).getOrElse(Vector.empty()) : Vector.empty();
    return preferred(listed, uri).orElse(constructed(uri, domain));
  }

  private Vector<Offer> preferred(Vector<Naptr> all, SipUri uri) {
    return all.filter(naptr -> naptr.flag().equals(BY_SRV))
        .sorted(Comparator.comparingInt(Naptr::order).thenComparingInt(Naptr::preference))
        .flatMap(naptr ->
            SERVICES
                .get(naptr.service())
                .map(protocol -> new Offer(protocol, plain(naptr.replacement()))))
        .filter(offer -> isAllowed(offer.protocol(), uri))
        .distinct()
        .take(SERVICES_ASKED);
  }

  private boolean isAllowed(TransportProtocol protocol, SipUri uri) {
    return spoken.contains(protocol) && (protocol.isSecure() || !uri.isSecure());
  }

  /** The names of section 4.2; encryption only where it is asked for. */
  private static Vector<Offer> constructed(SipUri uri, String domain) {
    return fixed(uri)
        .toVector()
        .orElse(Vector.of(TransportProtocol.UDP, TransportProtocol.TCP))
        .map(protocol -> new Offer(protocol, label(protocol) + domain));
  }

  private static String label(TransportProtocol protocol) {
    return (protocol.isSecure() ? "_sips" : "_sip") + (protocol.isReliable() ? "._tcp." : "._udp.");
  }

  /** Section 4.2: the servers of all services; where none are listed, the domain's own address. */
  private Either<Unlocated, Vector<Hop>> servers(SipUri uri, String domain, Vector<Offer> offers) {
    return found(offers.map(this::listed))
        .flatMap(listed ->
            listed.isEmpty()
                ? hosts(at(uri, domain, fixed(uri).getOrElse(usual(uri))), domain)
                : offered(domain, listed));
  }

  /** The servers of one service, those too that say that there is none. */
  private record Listed(Offer offer, Vector<Srv> servers) {}

  private Either<Unlocated, Vector<Listed>> listed(Offer offer) {
    return names
        .servers(offer.name())
        .mapLeft(Unlocated::unanswered)
        .map(all -> Vector.of(new Listed(offer, all)).reject(each -> each.servers().isEmpty()));
  }

  private Either<Unlocated, Vector<Hop>> offered(String domain, Vector<Listed> listed) {
    Vector<Tuple2<Offer, Srv>> all =
        listed.flatMap(
            each -> Srv.ordered(each.servers(), random).map(srv -> Tuple.of(each.offer(), srv)));
    return found(all.take(HOSTS_ASKED).map(each -> server(domain, each._1, each._2)))
        .filterOrElse(hops -> !hops.isEmpty(), none -> notOffered(domain));
  }

  /** A target of "." says so (RFC 2782). */
  private static Unlocated notOffered(String domain) {
    return Unlocated.known(domain + " offers no server");
  }

  private Either<Unlocated, Vector<Hop>> server(String domain, Offer offer, Srv srv) {
    return hosts(new Place(offer.protocol(), srv.port(), domain), plain(srv.target()));
  }

  /** What was found, unless nothing was and somebody did not answer. */
  private static <T> Either<Unlocated, Vector<T>> found(
      Vector<Either<Unlocated, Vector<T>>> parts) {
    Vector<T> all = parts.flatMap(part -> part.getOrElse(Vector.empty()));
    return all.isEmpty() && parts.exists(Either::isLeft)
        ? Either.left(worst(parts.filter(Either::isLeft).map(Either::getLeft)))
        : Either.right(all);
  }

  /** One that did not answer may have had some. */
  private static Unlocated worst(Vector<Unlocated> all) {
    return all.find(each -> !each.isKnown()).getOrElse(all::head);
  }

  /** A hop but for its address. */
  private record Place(TransportProtocol protocol, int port, String domain) {}

  private static Place at(SipUri uri, String domain, TransportProtocol protocol) {
    return new Place(protocol, uri.port().getOrElse(protocol.defaultPort()), domain);
  }

  private Either<Unlocated, Vector<Hop>> hosts(Place place, String host) {
    return names
        .addresses(host)
        .mapLeft(Unlocated::unanswered)
        .filterOrElse(found -> !found.isEmpty(), none -> Unlocated.known(host + " has no address"))
        .map(found -> hops(place, found));
  }

  private static Vector<Hop> hops(Place place, Vector<InetAddress> addresses) {
    return addresses.map(address ->
        new Hop(place.protocol(), new InetSocketAddress(address, place.port()), place.domain()));
  }
}
