package no.meetat.conference;

import io.vavr.control.Option;
import no.meetat.call.Call;
import no.meetat.call.Role;
import no.meetat.dtmf.Digits;
import no.meetat.time.Moment;
import org.immutables.value.Value;
import org.immutables.vavr.encodings.VavrEncodingEnabled;

/** One caller in a conference, waiting or in it; of either role (RFC 4353, section 2). */
@Value.Immutable
@VavrEncodingEnabled
public interface Participant {

  Call call();

  Role role();

  /** When the caller's code had been accepted. */
  Moment seatedAt();

  /** Counts the conference's callers from 1 in the order they came. */
  int number();

  /** Whether the caller's own line is in listen mode (S22). */
  @Value.Default
  default boolean muted() {
    return false;
  }

  /** Whether a moderator or the operator has muted this caller (S19). */
  @Value.Default
  default boolean silenced() {
    return false;
  }

  /** Whether the caller has heard of being alone (S16). */
  @Value.Default
  default boolean toldAlone() {
    return false;
  }

  /** The keys of a command begun. */
  @Value.Default
  default Digits digits() {
    return Digits.NONE;
  }

  /** When the # of the code was pressed, or let go (S27). */
  @Value.Default
  default Moment codeAt() {
    return seatedAt();
  }

  /** Whether the # of the code is the last key pressed and has not been let go. */
  @Value.Default
  default boolean codeHeld() {
    return true;
  }

  /** When a caller on hold is next reminded, or let go; monotonic ms (S15). */
  long holdDeadline();

  /** Set while the caller hears why the call ends. */
  Option<Dismissal> dismissal();
}
