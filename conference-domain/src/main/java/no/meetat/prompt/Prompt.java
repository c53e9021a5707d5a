package no.meetat.prompt;

import io.vavr.collection.Array;
import io.vavr.collection.Seq;
import no.meetat.control.Control;
import no.meetat.dtmf.Key;

/** Something said or played to a caller: the intent, never the file or the language. */
public sealed interface Prompt {

  record Welcome() implements Prompt {}

  record EnterCode() implements Prompt {}

  record NoCode() implements Prompt {}

  record WrongCode() implements Prompt {}

  record TooManyAttempts() implements Prompt {}

  record TryLater() implements Prompt {}

  record OnHold() implements Prompt {}

  record StillOnHold() implements Prompt {}

  record HoldTimeout() implements Prompt {}

  record MeetingOpened() implements Prompt {}

  /** To the moderator who opens; {@code waiting} callers were on hold. */
  record YouAreModerator(int waiting) implements Prompt {
    @Override
    public String label() {
      return name() + "(" + waiting + ")";
    }
  }

  record Alone() implements Prompt {}

  record Joined() implements Prompt {}

  record ParticipantsListening() implements Prompt {}

  record ParticipantsTalking() implements Prompt {}

  record YouAreListening() implements Prompt {}

  record YouAreTalking() implements Prompt {}

  record Locked() implements Prompt {}

  record Unlocked() implements Prompt {}

  record MeetingIsLocked() implements Prompt {}

  record AutoDisconnectOn() implements Prompt {}

  record AutoDisconnectOff() implements Prompt {}

  /** {@code callers} in the meeting, moderators counted. */
  record ParticipantCount(int callers) implements Prompt {
    @Override
    public String label() {
      return name() + "(" + callers + ")";
    }
  }

  /** Which {@code keys} lead to what (S26). */
  record KeyHelp(Control control, Seq<Key> keys) implements Prompt {
    @Override
    public String label() {
      return name() + "(" + Key.symbols(keys) + ")";
    }
  }

  /** A low tone. */
  record UnknownKeys() implements Prompt {}

  record ModeratorLeft() implements Prompt {}

  /** The meeting ends in {@code minutes}. */
  record EndingSoon(int minutes) implements Prompt {
    @Override
    public String label() {
      return name() + "(" + minutes + ")";
    }
  }

  record MeetingEnded() implements Prompt {}

  record EndTakenBack() implements Prompt {}

  /** To a caller whom a moderator or the operator lets go (S19). */
  record Dismissed() implements Prompt {}

  record Goodbye() implements Prompt {}

  /** A short rising tone: somebody came in. */
  record ToneIn() implements Prompt {}

  /** A short falling tone: somebody left. */
  record ToneOut() implements Prompt {}

  /** The name of the intent, without its number: {@code ParticipantCount}. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** The name with its number or keys, as transcripts show it: {@code ParticipantCount(3)}. */
  default String label() {
    return name();
  }

  /** The names of all intents. */
  static Seq<String> names() {
    return Array.of(Prompt.class.getPermittedSubclasses()).map(Class::getSimpleName);
  }
}
