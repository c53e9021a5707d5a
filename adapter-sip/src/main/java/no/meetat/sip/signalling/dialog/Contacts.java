package no.meetat.sip.signalling.dialog;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Predicate;
import no.meetat.sip.network.AddressKind;
import no.meetat.sip.network.IpLiteral;
import no.meetat.sip.signalling.message.Refusal;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipUri;
import no.meetat.sip.signalling.message.Uri;
import no.meetat.sip.signalling.transport.Flow;
import no.meetat.sip.signalling.transport.PortNumber;

/**
 * What an INVITE may name as its contact and its route. An INVITE without any is taken, as of RFC
 * 2543: our requests then go back to where it came from.
 */
public final class Contacts {

  private Contacts() {}

  /**
   * Why the contact or route of an INVITE over this flow is refused, if so.
   *
   * @param ours where this server reaches itself
   */
  public static Option<Refusal> refusal(
      SipRequest invite, Flow flow, Predicate<InetSocketAddress> ours) {
    return invite
        .contact()
        .flatMap(contact -> RouteSet.of(invite).map(routes -> routes.routes().appendAll(contact)))
        .fold(Option::some, named -> refusal(named, flow, ours));
  }

  private static Option<Refusal> refusal(
      Vector<Uri> named, Flow flow, Predicate<InetSocketAddress> ours) {
    return Option.when(
            named.headOption().exists(Uri::isSecure) && !flow.protocol().isSecure(),
            Refusal.of("SIPS Contact Without TLS"))
        .orElse(() ->
            Option.when(
                named.exists(uri -> isImpossible(uri, flow, ours)),
                Refusal.of("Impossible Contact Address")));
  }

  private static boolean isImpossible(Uri uri, Flow flow, Predicate<InetSocketAddress> ours) {
    return uri instanceof SipUri sip
        && IpLiteral.parseHost(sip.host())
            .exists(address -> isNobodys(address) || isOurs(address, sip, flow, ours));
  }

  /** A peer that does not know its address writes 0.0.0.0. */
  private static boolean isNobodys(InetAddress address) {
    return switch (AddressKind.of(address)) {
      case MULTICAST, RESERVED -> true;
      case HOST, LINK_LOCAL, UNSPECIFIED -> false;
    };
  }

  private static boolean isOurs(
      InetAddress address, SipUri uri, Flow flow, Predicate<InetSocketAddress> ours) {
    return PortNumber.of(uri.port(), flow.protocol())
        .map(port -> new InetSocketAddress(address, port))
        .exists(named -> named.equals(flow.local()) || ours.test(named));
  }
}
