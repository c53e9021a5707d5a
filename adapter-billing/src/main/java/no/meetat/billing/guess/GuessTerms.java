package no.meetat.billing.guess;

import java.time.Duration;

/**
 * How long what is keyed counts (S13).
 *
 * @param known how long a number is known after its last right code; never over 90 days
 * @param window how long a wrong code counts; over a restart never longer than a day
 */
public record GuessTerms(Duration known, Duration window) {

  public GuessTerms {
    known = known.compareTo(GuessTables.LONGEST_KNOWN) < 0 ? known : GuessTables.LONGEST_KNOWN;
    window =
        window.compareTo(GuessTables.LONGEST_COUNTED) < 0 ? window : GuessTables.LONGEST_COUNTED;
  }
}
