package no.meetat.cli.settings;

import com.typesafe.config.ConfigUtil;
import io.vavr.collection.HashSet;
import io.vavr.collection.Seq;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.network.AddressRange;
import no.meetat.sip.peer.Identity;
import no.meetat.sip.peer.MediaPath;
import no.meetat.sip.peer.Peer;
import no.meetat.sip.peer.Peers;

/** Reads the peers that the operator trusts. */
final class PeersReader {

  private static final String PEERS = "sip.peers";
  private static final String PUBLIC = ".public-address";
  private static final String GATEWAYS = "sip.gateways";

  /** Names appear in records and files. */
  private static final Pattern NAMES = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.-]*");

  private static final Set<Identity> ASSERTED = HashSet.of(Identity.P_ASSERTED_IDENTITY);

  private final SettingsReader values;
  private final CallTermsReader terms;

  /** For a service that answers on these numbers. */
  PeersReader(SettingsReader values, AccessNumbers numbers) {
    this.values = values;
    this.terms = new CallTermsReader(values, numbers);
  }

  Peers read() {
    Seq<Peer> named = values.names(PEERS).sorted().map(this::peer);
    return Peers.of(named.appendAll(gateways(named)))
        .getOrElseThrow(fault -> values.wrong(PEERS, "cannot be: " + fault))
        .withStrangers(terms.ofStrangers());
  }

  private Peer peer(String name) {
    String path = PEERS + "." + ConfigUtil.quoteString(name);
    if (!NAMES.matcher(name).matches() || name.length() > Peer.LONGEST_NAME) {
      throw values.wrong(path, "has a name that is not up to 64 letters, digits, blanks, _ . or -");
    }
    return new Peer(
        name,
        each(path + ".addresses", AddressRange::parse, "no address or range like 10.0.0.0/8"),
        option(path + ".believes", this::believes).getOrElse(ASSERTED),
        option(path + ".screened", values::flag).getOrElse(false),
        option(path + ".media", this::media).getOrElse(MediaPath.ASYMMETRIC),
        option(path + ".client-certificate", this::certificateNames).getOrElse(HashSet.empty()),
        option(path + PUBLIC, values::hostOfEachFamily),
        terms.read(path));
  }

  private Set<String> certificateNames(String path) {
    return values.words(path).map(name -> name.toLowerCase(Locale.ROOT)).toSet();
  }

  private Set<Identity> believes(String path) {
    return each(path, Identity::of, "not p-asserted-identity or from").toSet();
  }

  private MediaPath media(String path) {
    return MediaPath.of(values.text(path))
        .getOrElseThrow(() -> values.wrong(path, "is not fixed, asymmetric or learn"));
  }

  /** The peers that earlier versions called gateways, unless they are named as peers already. */
  private Option<Peer> gateways(Seq<Peer> named) {
    Set<AddressRange> known = named.flatMap(Peer::addresses).toSet();
    return Option.some(values.hosts(GATEWAYS).map(AddressRange::of).removeAll(known))
        .filter(rest -> !rest.isEmpty())
        .map(rest ->
            new Peer(
                "gateways",
                rest.toVector(),
                ASSERTED,
                false,
                MediaPath.ASYMMETRIC,
                HashSet.empty(),
                Option.none(),
                terms.ofStrangers()));
  }

  private <T> Option<T> option(String path, Function<String, T> read) {
    return Option.when(values.has(path), () -> read.apply(path));
  }

  private <T> Seq<T> each(String path, Function<String, Option<T>> read, String fault) {
    return Vector.ofAll(values.texts(path))
        .map(text ->
            read.apply(text)
                .getOrElseThrow(() -> values.wrong(path, "has " + text + ", which is " + fault)));
  }
}
