package no.meetat.sip.signalling;

import gov.nist.javax.sip.message.SIPRequest;
import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.ListIterator;
import java.util.Locale;
import javax.sip.address.URI;
import javax.sip.header.Header;
import javax.sip.header.HeaderAddress;
import no.meetat.booking.PhoneNumber;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.call.Origin;

/** Who calls: the asserted identity (RFC 3325) before From, nobody where privacy is asked (S3). */
final class CallerIdentity {

  private static final Set<String> PRIVATE = HashSet.of("id", "user", "header", "full");

  private static final Origin GATEWAY = new Origin.Peer("this-machine", true);

  private final LineKinds lines;
  private final Set<InetAddress> gateways;

  /**
   * Tells kinds of lines, and which peers pass on the calls of many.
   *
   * @param gateways their addresses say nothing about a caller
   */
  CallerIdentity(LineKinds lines, Set<InetAddress> gateways) {
    this.lines = lines;
    this.gateways = gateways;
  }

  Caller of(SIPRequest invite, InetAddress peer) {
    Option<PhoneNumber> number = number(invite);
    boolean isPrivate = wantsPrivacy(invite);
    if (!gateways.contains(peer)) {
      return new Caller(Option.none(), number, Line.UNKNOWN, Strangers.at(peer), isPrivate);
    }
    Line line = number.map(lines::of).getOrElse(Line.UNKNOWN);
    return new Caller(number, Option.none(), line, GATEWAY, isPrivate);
  }

  private static boolean wantsPrivacy(SIPRequest invite) {
    return headers(invite, "Privacy")
        .map(header -> header.toString().split(":", 2)[1])
        .flatMap(value -> Iterator.of(value.toLowerCase(Locale.ROOT).split("[;,]")))
        .exists(value -> PRIVATE.contains(value.trim()));
  }

  private static Option<PhoneNumber> number(SIPRequest invite) {
    Option<PhoneNumber> asserted = asserted(invite);
    return asserted.orElse(() -> number(invite.getFrom().getAddress().getURI()));
  }

  private static Option<PhoneNumber> asserted(SIPRequest invite) {
    return headers(invite, "P-Asserted-Identity")
        .filter(HeaderAddress.class::isInstance)
        .map(header -> ((HeaderAddress) header).getAddress().getURI())
        .flatMap(CallerIdentity::number)
        .headOption();
  }

  private static Iterator<Header> headers(SIPRequest invite, String name) {
    ListIterator<?> headers = invite.getHeaders(name);
    return Iterator.ofAll(() -> headers).map(Header.class::cast);
  }

  private static Option<PhoneNumber> number(URI uri) {
    return PhoneNumber.parse(uri.toString());
  }
}
