package no.meetat.simulator.invariant;

/** What must hold after every step. */
public enum Invariant {
  ONE_PLACE("every caller is in exactly one place"),
  ONE_STAY("stays of one call never overlap"),
  OPEN_STAY("who is mixed has exactly one open stay"),
  ACCEPTED_CODE("nobody is in, or charged, without an answered call and an accepted code"),
  RIGHT_CODE("who keys a right code and nothing else gets in, or is told why not"),
  GUESSES("no more codes are compared than there are places"),
  TURNED_AWAY("nobody is turned away who has a place left"),
  RETIRED("the PIN of a meeting that was ended for good lets nobody in"),
  PIN_WINDOW("a PIN works until the booked end, while the meeting goes on, and else for 2 h more"),
  ROLE("a moderator is who keyed the moderator's code"),
  LOCK("a locked meeting admits no participant"),
  HEARD("nobody on hold or listening is heard, and everybody else is"),
  CONTROLS("a moderator's keys do what they are for"),
  ONE_CHARGE("every closed stay has exactly one charge"),
  RIGHT_CHARGE("a charge is for the time in the open meeting, in started increments"),
  ONE_RECORD("every answered call has exactly one call detail record"),
  SUMS("records, journal and invoices add up to the same"),
  JOURNAL_FIRST("what is done has been journalled before"),
  REPLAY("replaying the journal gives the live state"),
  RECOVERY("a crash is closed at the last sign of life, once"),
  PROGRESS("a wake-up at nextDeadline always makes progress"),
  ON_TIME("whatever happens is stamped with the time it was caused at"),
  LET_GO("who has left is disconnected, and nobody is forgotten"),
  SECRETS("no code is in the journal"),
  NO_BUG("the service never throws");

  private final String sentence;

  Invariant(String sentence) {
    this.sentence = sentence;
  }

  /** The invariant in a sentence. */
  @Override
  public String toString() {
    return sentence;
  }
}
