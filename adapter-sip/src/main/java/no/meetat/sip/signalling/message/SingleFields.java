package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The header fields that a request has once or not at all, since they are no lists (RFC 3261,
 * section 7.3.1): those that say what becomes of it. Which of two is meant nobody can know.
 */
final class SingleFields {

  private static final Vector<String> ALL =
      Vector.of(
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

  /** Why a request with these header fields is refused: it has one of them more than once. */
  static Option<Refusal> refusal(HeaderFields fields) {
    return ALL.find(name -> fields.values(name).size() > 1)
        .map(name -> Refusal.of("More Than One " + name));
  }
}
