package no.meetat.billing.retention;

/**
 * What became of records whose term was over.
 *
 * @param records how many no longer hold anybody's number
 * @param unreadable how many were left as they are, because this version cannot read a journal
 *     entry that may hold the number too
 */
public record Anonymised(long records, long unreadable) {

  static final Anonymised NOTHING = new Anonymised(0, 0);

  Anonymised plus(Anonymised other) {
    return new Anonymised(records + other.records, unreadable + other.unreadable);
  }
}
