package no.meetat.sip.signalling.message;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * One target that a request had on its way (RFC 7044).
 *
 * @param target whom it was for
 * @param index its place among the others: {@code 1.1}
 */
public record HistoryEntry(NameAddr target, String index) {

  /** Why a request was diverted (RFC 4458); other causes say something else, as 380 (RFC 8119). */
  private static final Set<String> DIVERSIONS =
      HashSet.of("302", "404", "408", "480", "486", "487", "503");

  /**
   * A target that was found in one of these ways is the same user as before, whatever the cause.
   */
  private static final Vector<String> SAME_USER = Vector.of("rc", "np");

  /**
   * Who diverted the request last: the target that the diverted one was mapped from, or where that
   * is not said, the one before it. None where that is hidden.
   */
  public static Option<NameAddr> diverter(HeaderFields headers) {
    Vector<HistoryEntry> all = all(headers);
    int latest = all.lastIndexWhere(HistoryEntry::isDiverted);
    return Option.when(latest >= 0, () -> all.get(latest))
        .flatMap(diverted ->
            diverted.parameter("mp").isDefined()
                ? all.find(entry -> diverted.parameter("mp").contains(entry.index))
                : Option.when(latest > 0, () -> all.get(latest - 1)))
        .map(HistoryEntry::target)
        .filter(from -> !PrivacyField.hides(from.uri()));
  }

  private static Vector<HistoryEntry> all(HeaderFields headers) {
    return headers
        .list(HeaderNames.HISTORY_INFO)
        .getOrElse(Vector.empty())
        .flatMap(HistoryEntry::read);
  }

  private static Option<HistoryEntry> read(String value) {
    return NameAddr.read(value)
        .flatMap(target ->
            target.parameters().get("index").map(index -> new HistoryEntry(target, index)));
  }

  private Option<String> parameter(String name) {
    return target.parameters().get(name);
  }

  /** One that was mapped to another user need not say why (RFC 7044, section 5.1). */
  private boolean isDiverted() {
    return parameter("mp").isDefined()
        ? cause().forAll(DIVERSIONS::contains)
        : cause().exists(DIVERSIONS::contains) && SAME_USER.forAll(way -> parameter(way).isEmpty());
  }

  private Option<String> cause() {
    return target.uri() instanceof SipUri sip ? sip.parameters().get("cause") : Option.none();
  }
}
