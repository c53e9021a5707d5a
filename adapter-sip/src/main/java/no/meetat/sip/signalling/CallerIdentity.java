package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Iterator;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;
import java.util.Locale;
import no.meetat.booking.PhoneNumber;
import no.meetat.call.Caller;
import no.meetat.call.Line;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.NameAddr;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Uri;

/** Who calls: the asserted identity (RFC 3325) before From, nobody where privacy is asked (S3). */
final class CallerIdentity {

  private static final Set<String> PRIVATE = HashSet.of("id", "user", "header", "full");

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

  Caller of(SipRequest invite, InetAddress peer) {
    Option<PhoneNumber> number = wantsPrivacy(invite) ? Option.none() : number(invite);
    Option<String> source = Option.when(!gateways.contains(peer), peer::getHostAddress);
    return new Caller(number, number.map(lines::of).getOrElse(Line.UNKNOWN), source);
  }

  private static boolean wantsPrivacy(SipRequest invite) {
    return invite
        .headers()
        .values(HeaderNames.PRIVACY)
        .flatMap(value -> Iterator.of(value.toLowerCase(Locale.ROOT).split("[;,]")))
        .exists(value -> PRIVATE.contains(value.trim()));
  }

  private static Option<PhoneNumber> number(SipRequest invite) {
    return asserted(invite).orElse(() -> number(invite.from().uri()));
  }

  private static Option<PhoneNumber> asserted(SipRequest invite) {
    return invite
        .headers()
        .list(HeaderNames.P_ASSERTED_IDENTITY)
        .getOrElse(Vector.empty())
        .flatMap(NameAddr::read)
        .map(NameAddr::uri)
        .flatMap(CallerIdentity::number)
        .headOption();
  }

  private static Option<PhoneNumber> number(Uri uri) {
    return uri.subscriber().flatMap(user -> PhoneNumber.parse(user.split(";", 2)[0]));
  }
}
