package no.meetat.control;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import no.meetat.call.Role;
import no.meetat.dtmf.DigitMap;
import no.meetat.dtmf.DigitMapFault;

/**
 * Which keys mean what, for each role (S26).
 *
 * @param moderators the moderators' table
 * @param participants the participants' table; empty means that their keys do nothing
 */
public record Controls(DigitMap<Control> moderators, DigitMap<Control> participants) {

  /** The service's own table: #2 *5 *6 *7 #9 ##, and nothing for participants. */
  public static final Controls DEFAULT =
      of(
              HashMap.of(
                  "#2", Control.COUNT,
                  "*5", Control.PARTICIPANTS_MODE,
                  "*6", Control.OWN_MODE,
                  "*7", Control.LOCK,
                  "#9", Control.AUTO_DISCONNECT,
                  "##", Control.END),
              HashMap.empty())
          .getOrElseThrow(fault -> new IllegalStateException(fault.toString()));

  /** The tables with these keys; left when one of them is ambiguous. */
  public static Either<DigitMapFault, Controls> of(
      Map<String, Control> moderators, Map<String, Control> participants) {
    return DigitMap.of(moderators)
        .flatMap(
            forModerators -> DigitMap.of(participants).map(p -> new Controls(forModerators, p)));
  }

  /** These tables and one more entry in that of a role; left when it makes the table ambiguous. */
  public Either<DigitMapFault, Controls> bind(Role role, String keys, Control control) {
    return switch (role) {
      case MODERATOR -> moderators.and(keys, control).map(map -> new Controls(map, participants));
      case PARTICIPANT -> participants.and(keys, control).map(map -> new Controls(moderators, map));
    };
  }

  /** The table of a role. */
  public DigitMap<Control> of(Role role) {
    return switch (role) {
      case MODERATOR -> moderators;
      case PARTICIPANT -> participants;
    };
  }
}
