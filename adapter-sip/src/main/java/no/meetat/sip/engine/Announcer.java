package no.meetat.sip.engine;

import no.meetat.sip.mix.Talker;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.prompt.Player;

/**
 * Plays announcements over the talk of a conference, as if one more caller talked; for one worker.
 */
final class Announcer {

  private final Talker talker;
  private final Player player = new Player();
  private final int[] frame = new int[Clip.FRAME];

  Announcer(Talker talker) {
    this.talker = talker;
  }

  /** Plays the clip after those given earlier. */
  void announce(Clip clip) {
    player.add(clip);
  }

  /**
   * Adds this tick's part to the mix.
   *
   * @return whether more is to come
   */
  boolean collect(long tick) {
    player.clip().copy(player.frame(), frame);
    talker.say(tick, frame);
    return player.advance();
  }
}
