package no.meetat.simulator.player;

import no.meetat.prompt.Prompt;

/** How long a prompt takes in a simulation, in milliseconds: about as long as it is spoken. */
final class PromptLengths {
  private PromptLengths() {}

  static long millis(Prompt prompt) {
    return switch (prompt) {
      case Prompt.ToneIn any -> 300;
      case Prompt.ToneOut any -> 300;
      case Prompt.UnknownKeys any -> 300;
      case Prompt.EndTakenBack any -> 1_200;
      case Prompt.Joined any -> 1_600;
      case Prompt.YouAreListening any -> 1_700;
      case Prompt.Welcome any -> 1_800;
      case Prompt.YouAreTalking any -> 1_900;
      case Prompt.EndingSoon any -> 2_000;
      case Prompt.MeetingEnded any -> 2_000;
      case Prompt.Dismissed any -> 2_100;
      case Prompt.Alone any -> 2_100;
      case Prompt.ParticipantsListening any -> 2_200;
      case Prompt.Goodbye any -> 2_300;
      case Prompt.ParticipantsTalking any -> 2_400;
      case Prompt.WrongCode any -> 2_400;
      case Prompt.Locked any -> 2_700;
      case Prompt.Unlocked any -> 2_700;
      case Prompt.ParticipantCount any -> 2_800;
      case Prompt.EnterCode any -> 2_900;
      case Prompt.MeetingOpened any -> 2_900;
      case Prompt.ModeratorLeft any -> 3_300;
      case Prompt.KeyHelp any -> 3_500;
      case Prompt.HoldTimeout any -> 3_700;
      case Prompt.TooManyAttempts any -> 3_800;
      case Prompt.StillOnHold any -> 4_100;
      case Prompt.NoCode any -> 4_200;
      case Prompt.MeetingIsLocked any -> 4_400;
      case Prompt.TryLater any -> 4_600;
      case Prompt.YouAreModerator any -> 4_600;
      case Prompt.AutoDisconnectOff any -> 5_100;
      case Prompt.AutoDisconnectOn any -> 5_100;
      case Prompt.OnHold any -> 5_400;
    };
  }
}
