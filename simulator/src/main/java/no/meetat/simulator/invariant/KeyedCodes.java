package no.meetat.simulator.invariant;

import java.util.ArrayList;
import java.util.List;
import no.meetat.admission.AdmissionPolicy;
import no.meetat.dtmf.Key;
import no.meetat.time.Moment;

/** What one caller has keyed to a #: read independently, and kept with the time of the #. */
final class KeyedCodes {

  private static final char MAYBE_FORGOTTEN = '|';

  private record Keyed(String keys, long at) {}

  private final AdmissionPolicy policy;
  private final List<Keyed> keyed = new ArrayList<>();
  private final StringBuilder held = new StringBuilder();
  private int keys;
  private long lastKeyAt;

  KeyedCodes(AdmissionPolicy policy) {
    this.policy = policy;
  }

  void press(Key key, Moment at) {
    keys++;
    switch (key) {
      case STAR -> held.setLength(0);
      case HASH -> finish(at);
      case A, B, C, D -> {}
      case ZERO, ONE, TWO, THREE, FOUR, FIVE, SIX, SEVEN, EIGHT, NINE -> hold(key, at);
    }
  }

  /** The last key was let go: the wait for the next one begins. */
  void release(Moment at) {
    lastKeyAt = at.millis();
  }

  /** Whether the keys may have been this code, with its # at that time or waiting since. */
  boolean contains(String code, Moment at) {
    return keyed.stream()
        .anyMatch(k ->
            k.at <= at.millis()
                && at.millis() <= k.at + policy.guessing().longestWait()
                && mayBe(k.keys, code));
  }

  /** Whether this code and its # are all that was keyed, without a pause. */
  boolean isOnly(String code) {
    return keys == code.length() + 1
        && keyed.size() == 1
        && keyed.getFirst().keys.equals("|" + code);
  }

  /** Whether nothing was keyed. */
  boolean isEmpty() {
    return keys == 0;
  }

  private void hold(Key key, Moment at) {
    notePause(at);
    held.append(key.symbol());
  }

  /** The question has been asked anew: what was keyed before may have been forgotten. */
  void ask() {
    if (held.isEmpty() || held.charAt(held.length() - 1) != MAYBE_FORGOTTEN) {
      held.append(MAYBE_FORGOTTEN);
    }
  }

  /** After a pause since a release, earlier keys may have been forgotten (S13). */
  private void notePause(Moment at) {
    if (keys == 1 || at.millis() - lastKeyAt >= policy.digitTimers().interDigit()) {
      ask();
    }
    lastKeyAt = at.millis();
  }

  private void finish(Moment at) {
    notePause(at);
    keyed.add(new Keyed(held.toString(), at.millis()));
    held.setLength(0);
  }

  private static boolean mayBe(String keys, String code) {
    int begin = keys.length();
    while (begin >= 0) {
      if (keys.substring(begin).replace("|", "").equals(code)) {
        return true;
      }
      begin = keys.lastIndexOf(MAYBE_FORGOTTEN, begin - 1);
    }
    return keys.replace("|", "").equals(code);
  }
}
