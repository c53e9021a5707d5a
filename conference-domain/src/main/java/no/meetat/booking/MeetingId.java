package no.meetat.booking;

/**
 * Names a booked meeting; no secret, it may be shown and logged.
 *
 * @param value given by the store, or the meeting's name in a script
 */
public record MeetingId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
