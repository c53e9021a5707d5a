package no.meetat.cli.settings;

import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import no.meetat.number.AccessNumber;
import no.meetat.number.AccessNumbers;
import no.meetat.sip.peer.CallLimits;
import no.meetat.sip.peer.CallTerms;
import no.meetat.sip.peer.Encryption;
import no.meetat.sip.peer.EncryptionPolicy;
import no.meetat.sip.prompt.Language;

/** Reads what holds for the calls that come from a peer. */
final class CallTermsReader {

  private static final String EVENTS = ".conference-events";
  private static final String ENCRYPTION = "sip.encryption";
  private static final String PRIVATE = ".private-signalling";
  private static final int MOST_CALLS = 1_000_000;

  private final SettingsReader values;
  private final AccessNumbers ours;

  /** For a service that answers on these. */
  CallTermsReader(SettingsReader values, AccessNumbers ours) {
    this.values = values;
    this.ours = ours;
  }

  /** Those of the peer at this path. */
  CallTerms read(String peer) {
    return new CallTerms(
        limits(peer + ".limits"),
        Option.of(peer + ".access-numbers").filter(values::has).map(this::accessNumbers),
        Option.of(peer + ".language").filter(values::has).map(this::language),
        new NumberingReader(values).read(peer + ".numbers"),
        values.has(peer + EVENTS) && values.flag(peer + EVENTS),
        new Encryption(
            Option.of(peer + ".encryption")
                .filter(values::has)
                .map(this::encryption)
                .getOrElse(this::usualEncryption),
            values.has(peer + PRIVATE) && values.flag(peer + PRIVATE)));
  }

  /** Those of all who are no peers. */
  CallTerms ofStrangers() {
    return CallTerms.DEFAULT.with(new Encryption(usualEncryption(), false));
  }

  private EncryptionPolicy usualEncryption() {
    return encryption(ENCRYPTION);
  }

  private EncryptionPolicy encryption(String path) {
    return EncryptionPolicy.of(values.text(path))
        .getOrElseThrow(() -> values.wrong(path, "is not off, may or must"));
  }

  private Set<AccessNumber> accessNumbers(String path) {
    Vector<String> written = values.words(path);
    if (written.isEmpty()) {
      throw values.wrong(
          path, "names no number: leave it out, and all of access-numbers are answered");
    }
    return written.map(number -> accessNumber(path, number)).toSet();
  }

  private AccessNumber accessNumber(String path, String written) {
    return ours.find(written)
        .getOrElseThrow(() ->
            values.wrong(
                path,
                "has "
                    + written
                    + ", which is none of access-numbers: "
                    + ours.all().mkString(", ")));
  }

  private Language language(String path) {
    String name = values.text(path).toUpperCase(Locale.ROOT);
    return values.parsed(path, "nb or en", () -> Language.valueOf(name));
  }

  private CallLimits limits(String path) {
    return new CallLimits(limit(path + ".calls"), limit(path + ".calls-per-second"));
  }

  private Option<Integer> limit(String path) {
    return Option.when(values.has(path), () -> values.within(path, 1, MOST_CALLS));
  }
}
