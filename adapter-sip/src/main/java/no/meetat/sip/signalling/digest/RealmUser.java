package no.meetat.sip.signalling.digest;

import io.vavr.collection.Map;
import io.vavr.control.Option;
import no.meetat.number.PhoneNumber;

/**
 * Who may call where callers are asked who they are. No text shows the hashes: who has one can
 * answer a challenge.
 *
 * @param hashes of user, realm and password by each algorithm, in hexadecimal (A1 in RFC 7616,
 *     section 3.4.2)
 * @param number that the operator knows this caller by; none where it is not known
 */
public record RealmUser(Map<DigestAlgorithm, String> hashes, Option<PhoneNumber> number) {

  /** Says nothing about who it is. */
  @Override
  public String toString() {
    return "a user";
  }
}
