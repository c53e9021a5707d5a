package no.meetat.sip.trunk;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.time.Duration;
import no.meetat.sip.signalling.message.Digits;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.NameAddr;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.SipUri;

/** Which time a registrar grants or asks for (RFC 3261, section 10). */
final class Granted {

  /** What is shorter is of no use: it would be asked for without end. */
  static final Duration SHORTEST = Duration.ofSeconds(5);

  /** What is longer is no time (RFC 3261, section 20.19). */
  private static final int MOST_DIGITS = 10;

  private Granted() {}

  /**
   * How long a contact is registered: as its own parameter says, or the header field, or as was
   * asked for (section 10.2.4); at most a day.
   */
  static Duration to(SipUri contact, ReceivedResponse answer, int asked) {
    return Duration.ofSeconds(
        parameter(contact, answer)
            .orElse(() -> answer.headers().first(HeaderNames.EXPIRES).flatMap(Granted::seconds))
            .getOrElse(asked));
  }

  private static Option<Integer> parameter(SipUri contact, ReceivedResponse answer) {
    Vector<String> contacts = answer.headers().list(HeaderNames.CONTACT).getOrElse(Vector.empty());
    return contacts
        .flatMap(NameAddr::read)
        .find(named -> isSame(named, contact))
        .flatMap(ours -> ours.parameters().get("expires"))
        .flatMap(Granted::seconds);
  }

  /** Proxies may have written parameters to it. */
  private static boolean isSame(NameAddr named, SipUri contact) {
    return named.uri() instanceof SipUri uri
        && uri.user().equals(contact.user())
        && uri.host().equalsIgnoreCase(contact.host())
        && uri.port().equals(contact.port());
  }

  /** The time that is asked for where one was too short (section 10.2.8); at most a day. */
  static Option<Integer> least(ReceivedResponse tooBrief) {
    return tooBrief.headers().first(HeaderNames.MIN_EXPIRES).flatMap(Granted::seconds);
  }

  private static Option<Integer> seconds(String written) {
    return Option.when(written.length() <= MOST_DIGITS, written)
        .flatMap(digits -> Digits.cutAt(digits, Account.LONGEST));
  }
}
