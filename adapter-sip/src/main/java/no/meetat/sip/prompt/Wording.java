package no.meetat.sip.prompt;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import no.meetat.dtmf.Key;
import no.meetat.prompt.Prompt;

/** Which recordings make up a prompt, by name, in the order they are played. */
final class Wording {

  /** Up to this number, a whole sentence was recorded for each. */
  private static final int LARGEST_WHOLE = 100;

  private static final int LARGEST_NUMBER = 9999;

  private Wording() {}

  static Seq<String> of(Prompt prompt) {
    return switch (prompt) {
      case Prompt.YouAreModerator moderator -> waiting(moderator.waiting()).prepend(prompt.name());
      case Prompt.ParticipantCount count ->
          counted(prompt.name(), count.callers(), "ParticipantsInMeeting");
      case Prompt.EndingSoon ending -> List.of(prompt.name() + "-" + ending.minutes());
      case Prompt.KeyHelp help ->
          help.keys().map(key -> "Key-" + word(key)).prepend("KeyHelp-" + help.control().word());
      case Prompt plain -> List.of(plain.name());
    };
  }

  private static String word(Key key) {
    return switch (key) {
      case STAR -> "star";
      case HASH -> "hash";
      default -> String.valueOf(key.symbol());
    };
  }

  private static Seq<String> waiting(int callers) {
    return counted("Waiting", callers, "ParticipantsWaiting");
  }

  private static Seq<String> counted(String sentence, int count, String end) {
    return count <= LARGEST_WHOLE
        ? List.of(sentence + "-" + Math.max(0, count))
        : number(Math.min(LARGEST_NUMBER, count)).prepend("ThereAre").append(end);
  }

  /** 2345 is {@code Number-2000 Number-300 And Number-45}. */
  static Seq<String> number(int number) {
    int small = number % 100;
    int hundreds = number % 1000 - small;
    int thousands = number - number % 1000;
    Seq<String> large = List.of(thousands, hundreds).filter(part -> part > 0).map(Wording::name);
    Seq<String> and = large.isEmpty() || small == 0 ? List.empty() : List.of("And");
    return large.appendAll(and).appendAll(List.of(small).filter(n -> n > 0).map(Wording::name));
  }

  private static String name(int number) {
    return "Number-" + number;
  }
}
