package no.meetat.sip.peer;

import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.network.AddressRange;

/**
 * A trunk, gateway or exchange that the operator trusts.
 *
 * @param name as the operator calls it; in records it is the trunk
 * @param addresses where its signalling comes from
 * @param believes the headers by which its callers' numbers are known (S3)
 * @param screened whether it verifies its callers' numbers, so that each stands for one caller
 *     (S13)
 * @param media where its RTP may come from and goes to
 * @param certificateNames of which its certificate of TLS must have one, in lower case; empty where
 *     it need not show any and may come by any transport (RFC 5922)
 * @param publicAddresses ours as written to it, at most one of each family; empty where those are
 *     written that it reaches; none where it is told the same as others
 * @param terms of the calls that come from it
 */
public record Peer(
    String name,
    Seq<AddressRange> addresses,
    Set<Identity> believes,
    boolean screened,
    MediaPath media,
    Set<String> certificateNames,
    Option<Seq<InetAddress>> publicAddresses,
    CallTerms terms) {

  /** The widest name that is kept in records, in characters. */
  public static final int LONGEST_NAME = 64;

  /** A peer of whose calls nothing is said. */
  public Peer(
      String name,
      Seq<AddressRange> addresses,
      Set<Identity> believes,
      boolean screened,
      MediaPath media,
      Set<String> certificateNames,
      Option<Seq<InetAddress>> publicAddresses) {
    this(
        name,
        addresses,
        believes,
        screened,
        media,
        certificateNames,
        publicAddresses,
        CallTerms.DEFAULT);
  }

  /** The same with these terms of its calls. */
  public Peer with(CallTerms other) {
    return new Peer(
        name, addresses, believes, screened, media, certificateNames, publicAddresses, other);
  }

  /** One line: who, where, and what is believed. */
  @Override
  public String toString() {
    return "%s (%s%s): %s"
        .formatted(
            name,
            addresses.mkString(", "),
            certificateNames.isEmpty()
                ? ""
                : ", by the certificate of "
                    + certificateNames.toVector().sorted().mkString(" or "),
            believes.isEmpty()
                ? "believed in nothing"
                : "believed in "
                    + believes.toVector().sorted().map(Identity::word).mkString(" and ")
                    + (screened ? ", screens numbers" : ""));
  }
}
