package no.meetat.sip.peer;

import io.vavr.Tuple;
import io.vavr.Tuple2;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.net.InetAddress;
import no.meetat.sip.network.AddressRange;

/** All peers the operator trusts. Anybody else is a stranger. */
public final class Peers {

  /** The peer that this machine's other addresses belong to as well. */
  public static final String THIS_MACHINE = "this-machine";

  /** Nobody. */
  public static final Peers NONE = new Peers(Vector.empty(), Vector.empty(), CallTerms.DEFAULT);

  /** Programs on this machine, at 127.0.0.1 and ::1. */
  public static final Peers DEFAULT = of(Vector.of(thisMachine())).get();

  private final Seq<Peer> all;

  /** The most specific first. */
  private final Seq<Tuple2<AddressRange, Peer>> ranges;

  /** Its addresses that are listed singly. */
  private final Set<InetAddress> thisMachine;

  private final CallTerms strangers;

  private Peers(Seq<Peer> all, Seq<Tuple2<AddressRange, Peer>> ranges, CallTerms strangers) {
    this.all = all;
    this.ranges = ranges;
    this.strangers = strangers;
    this.thisMachine =
        ranges
            .filter(range -> range._2.name().equals(THIS_MACHINE))
            .map(Tuple2::_1)
            .filter(range -> range.lowest().equals(range.highest()))
            .map(AddressRange::lowest)
            .toSet();
  }

  /**
   * These peers; where their ranges overlap, the narrower one counts.
   *
   * @return left the range that two of them share
   */
  public static Either<String, Peers> of(Seq<Peer> all) {
    Seq<Tuple2<AddressRange, Peer>> ranges = ranges(all);
    return ranges
        .groupBy(Tuple2::_1)
        .values()
        .find(alike -> alike.map(Tuple2::_2).distinct().size() > 1)
        .map(alike ->
            alike.head()._1 + " belongs to both " + alike.map(of -> of._2.name()).mkString(" and "))
        .toEither(() -> new Peers(all, ranges, CallTerms.DEFAULT))
        .swap();
  }

  /** The peer at this address. */
  public Option<Peer> of(InetAddress address) {
    return ranges.find(range -> range._1.contains(address)).map(Tuple2::_2);
  }

  /** Whether a peer is at this address. */
  public boolean trust(InetAddress address) {
    return of(address).isDefined();
  }

  /** Of which the certificate of who is at this address must have one; empty for most. */
  public Set<String> certificateNames(InetAddress address) {
    return of(address).map(Peer::certificateNames).getOrElse(HashSet.empty());
  }

  /** How the media of who is at this address may come; a stranger's are learnt. */
  public MediaPath media(InetAddress address) {
    return of(address).map(Peer::media).getOrElse(MediaPath.LEARN);
  }

  /** What holds for the calls of who is at this address. */
  public CallTerms terms(InetAddress address) {
    return of(address).map(Peer::terms).getOrElse(strangers);
  }

  /** This address, and the others of this machine where it is one of them. */
  public Set<InetAddress> sameMachine(InetAddress address) {
    return of(address).exists(peer -> peer.name().equals(THIS_MACHINE))
        ? thisMachine.add(address)
        : HashSet.of(address);
  }

  /** Whether one peer has both addresses, and may speak for either. */
  public boolean haveBoth(InetAddress one, InetAddress other) {
    return of(one).exists(peer -> of(other).contains(peer));
  }

  /** In the order they were given. */
  public Seq<Peer> all() {
    return all;
  }

  /**
   * The same with these addresses as this machine's too, if it is a peer; except those that another
   * peer lists singly.
   */
  public Peers withOwn(Set<InetAddress> addresses) {
    Seq<Tuple2<AddressRange, Peer>> own =
        all.find(peer -> peer.name().equals(THIS_MACHINE))
            .toVector()
            .flatMap(peer -> addresses.toVector().map(one -> Tuple.of(AddressRange.of(one), peer)));
    return new Peers(all, sorted(ranges.appendAll(own)), strangers);
  }

  /** The same with these terms for the calls of all who are no peers. */
  public Peers withStrangers(CallTerms terms) {
    return new Peers(all, ranges, terms);
  }

  private static Seq<Tuple2<AddressRange, Peer>> ranges(Seq<Peer> all) {
    return sorted(all.flatMap(peer -> peer.addresses().map(range -> Tuple.of(range, peer))));
  }

  /** Stable: of equal ranges the first counts. */
  private static Seq<Tuple2<AddressRange, Peer>> sorted(Seq<Tuple2<AddressRange, Peer>> ranges) {
    return ranges.toVector().sortBy(range -> -range._1.bits());
  }

  private static Peer thisMachine() {
    return new Peer(
        THIS_MACHINE,
        Vector.of("127.0.0.1", "::1").flatMap(AddressRange::parse),
        HashSet.of(Identity.values()),
        true,
        MediaPath.LEARN,
        HashSet.empty(),
        Option.none());
  }
}
