package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import no.meetat.call.Passage;
import no.meetat.number.PhoneNumber;
import no.meetat.sip.peer.Identity;
import no.meetat.sip.peer.Numbering;
import no.meetat.sip.signalling.message.PrivacyField;

/**
 * The caller's identity as an INVITE has it.
 *
 * @param asserted the URIs of P-Asserted-Identity, in order (RFC 3325)
 * @param from the URI of From
 * @param privacy the values of Privacy (RFC 3323)
 * @param passage how the network has brought the call
 */
record WrittenIdentity(Seq<String> asserted, String from, Seq<String> privacy, Passage passage) {

  private static final Set<String> PRIVATE = HashSet.of("id", "user", "header", "full");

  /** A host that nobody has (RFC 2606), as anonymous callers write it (RFC 3323, 4.1.1.3). */
  private static final Pattern NO_HOST = Pattern.compile("(?i)[^@]*@[^;?]*\\.invalid(?:[:;?].*)?");

  /** The first number that the header of a peer gives which writes numbers so. */
  Option<PhoneNumber> number(Identity identity, Numbering numbering) {
    return switch (identity) {
      case P_ASSERTED_IDENTITY -> asserted.flatMap(uri -> number(uri, numbering)).headOption();
      case FROM -> number(from, numbering);
    };
  }

  /** Whether the caller's number is not to be shown. */
  boolean isPrivate() {
    return PrivacyField.words(privacy).exists(PRIVATE::contains);
  }

  private static Option<PhoneNumber> number(String uri, Numbering numbering) {
    return Option.some(uri)
        .filter(any -> !NO_HOST.matcher(any).matches())
        .flatMap(numbering::caller);
  }
}
