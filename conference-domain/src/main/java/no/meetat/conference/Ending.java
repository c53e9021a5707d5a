package no.meetat.conference;

import no.meetat.call.EndCause;
import no.meetat.time.Moment;

/**
 * The meeting is about to end for everybody (S25).
 *
 * @param cause why
 * @param began when its goodbye began
 * @param goodbye whether the goodbye is charged
 * @param deadline monotonic milliseconds
 */
public record Ending(EndCause cause, Moment began, Goodbye goodbye, long deadline) {

  /** Until when a stay is charged that ends at {@code left}, during the goodbye (S31). */
  Moment chargedUntil(Moment left) {
    return switch (goodbye) {
      case FREE -> began.millis() < left.millis() ? began : left;
      case CHARGED -> left;
    };
  }
}
