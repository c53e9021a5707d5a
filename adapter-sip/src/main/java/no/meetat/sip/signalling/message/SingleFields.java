package no.meetat.sip.signalling.message;

import io.vavr.control.Option;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * The header fields that a request has once or not at all, since they are no lists (RFC 3261,
 * section 7.3.1): those that say what becomes of it. Which of two is meant nobody can know.
 */
final class SingleFields {

  private static final NavigableSet<String> ALL =
      namesOf(
          HeaderNames.FROM,
          HeaderNames.TO,
          HeaderNames.CALL_ID,
          HeaderNames.CSEQ,
          HeaderNames.MAX_FORWARDS,
          HeaderNames.CONTENT_TYPE,
          HeaderNames.CONTENT_DISPOSITION,
          HeaderNames.EVENT,
          HeaderNames.EXPIRES,
          HeaderNames.INFO_PACKAGE,
          HeaderNames.MIN_SE,
          HeaderNames.SESSION_EXPIRES,
          HeaderNames.RACK,
          HeaderNames.REFER_TO,
          HeaderNames.REPLACES);

  private SingleFields() {}

  private static NavigableSet<String> namesOf(String... names) {
    NavigableSet<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(List.of(names));
    return Collections.unmodifiableNavigableSet(set);
  }

  /** Why a request with these header fields is refused: it has one of them more than once. */
  static Option<Refusal> refusal(HeaderFields fields) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    return fields
        .all()
        .find(field -> ALL.contains(field.name()) && !seen.add(field.name()))
        .map(again -> Refusal.of("More Than One " + ALL.floor(again.name())));
  }
}
