package no.meetat.call;

/** Where a call came from (S13). */
public sealed interface Origin {

  /**
   * A peer that the operator trusts.
   *
   * @param name as the operator calls it
   * @param screened whether it verifies its callers' numbers, so that each known number stands for
   *     one caller
   */
  record Peer(String name, boolean screened) implements Origin {

    /** The one peer of an embedding product or a simulation that names none. */
    public static final Peer UNNAMED = new Peer("", true);
  }

  /**
   * An address nobody vouches for.
   *
   * @param address the IPv4 address, or the /64 network of an IPv6 address, as text
   * @param network the network it is in: /24 of IPv4, /48 of IPv6, as text
   */
  record Stranger(String address, String network) implements Origin {

    /** A stranger whose address is no longer kept. */
    public static final Stranger FORGOTTEN = new Stranger("", "");
  }
}
