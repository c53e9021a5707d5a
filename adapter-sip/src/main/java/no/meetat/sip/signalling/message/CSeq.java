package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/**
 * The place of a request in its dialog (RFC 3261, section 20.16).
 *
 * @param number less than 2^31
 * @param method of the request
 */
public record CSeq(int number, String method) {

  static Option<CSeq> read(String value) {
    Cursor cursor = new Cursor(value);
    return cursor
        .token()
        .flatMap(written -> Digits.upTo(written, Integer.MAX_VALUE))
        .flatMap(number -> cursor.blanks().token().map(method -> new CSeq(number, method)))
        .filter(read -> cursor.blanks().atEnd());
  }

  @Override
  public String toString() {
    return number + " " + method;
  }
}
