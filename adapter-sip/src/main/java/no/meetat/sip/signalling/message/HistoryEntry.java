package no.meetat.sip.signalling.message;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;

/**
 * One target that a request had on its way (RFC 7044).
 *
 * @param target whom it was for
 * @param index its place among the others: {@code 1.1}
 */
public record HistoryEntry(NameAddr target, String index) {

  /** In Privacy: nothing of the history is to be shown (RFC 7044, section 10.1.2). */
  private static final Set<String> HIDDEN = HashSet.of("history", "header", "session");

  /**
   * Who diverted the request last: the target that the latest mapped one comes from, or the one
   * before the latest with a cause (RFC 4458).
   */
  public static Option<NameAddr> diverter(HeaderFields headers) {
    Vector<HistoryEntry> all = all(headers);
    return hides(headers)
        ? Option.none()
        : mapped(all)
            .orElse(() -> caused(all))
            .map(HistoryEntry::target)
            .filter(HistoryEntry::isShown);
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

  private static Option<HistoryEntry> mapped(Vector<HistoryEntry> all) {
    return all.flatMap(entry -> entry.target.parameters().get("mp"))
        .lastOption()
        .flatMap(from -> all.find(entry -> entry.index.equals(from)));
  }

  private static Option<HistoryEntry> caused(Vector<HistoryEntry> all) {
    int latest = all.lastIndexWhere(HistoryEntry::isCaused);
    return Option.when(latest > 0, () -> all.get(latest - 1));
  }

  private boolean isCaused() {
    return target.uri() instanceof SipUri sip && sip.parameters().has("cause");
  }

  private static boolean hides(HeaderFields headers) {
    return headers
        .values(HeaderNames.PRIVACY)
        .flatMap(value -> Vector.of(value.split(";", -1)))
        .exists(word -> HIDDEN.contains(word.strip().toLowerCase(Locale.ROOT)));
  }

  /** An entry may be hidden by a Privacy of its own, in its URI. */
  private static boolean isShown(NameAddr target) {
    return !target.uri().text().toLowerCase(Locale.ROOT).contains("privacy=");
  }
}
