package no.meetat.sip.call;

import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.mix.Listener;
import no.meetat.sip.prompt.Clip;
import no.meetat.sip.prompt.Player;
import no.meetat.sip.rtp.LineCounts;
import no.meetat.sip.rtp.RtpSender;
import no.meetat.sip.rtp.Wire;
import org.jspecify.annotations.Nullable;

/** What one caller hears: its prompts, else the music on hold or the conference. */
final class Playing {

  private final Wire wire;
  private final RtpSender sender;
  private final PacketCounters counters;
  private final LineCounts line;
  private final Player player = new Player();
  private @Nullable Sending sending;
  private boolean hears;

  Playing(Wire wire, RtpSender sender, PacketCounters counters, LineCounts line) {
    this.wire = wire;
    this.sender = sender;
    this.counters = counters;
    this.line = line;
  }

  /** What is sent from now on goes by this stream. */
  void begin(MediaStream agreed) {
    sending = new Sending(agreed, sender);
    hears = agreed.direction() == StreamDirection.SEND_RECEIVE;
  }

  /** Plays the clip after those given before. */
  void add(Clip clip) {
    player.add(clip);
  }

  /** Drops all clips, and returns whether there were any. */
  boolean clear() {
    return player.clear();
  }

  /** Sends nothing in this tick, and prompts wait. */
  void pause() {
    if (sending != null) {
      sending.pause();
    }
  }

  /**
   * Sends this tick's frame; prompts pass unheard by a caller who holds us.
   *
   * @param part in a conference; null where it has none
   * @return whether the last prompt has ended
   */
  boolean play(@Nullable Presence part, long tick, Scratch scratch, Clip music) {
    Sending to = sending;
    if (to == null) {
      return false;
    }
    if (hears) {
      choose(to, part, tick, scratch, music);
      send(to, scratch);
    } else {
      to.pause();
    }
    return player.isPlaying() && !player.advance();
  }

  /** All on hold hear the same place in the music. */
  private void choose(Sending to, @Nullable Presence part, long tick, Scratch scratch, Clip music) {
    Presence.Ends ends = part == null ? null : part.ends();
    Listener listener = ends == null ? null : ends.listener();
    if (player.isPlaying()) {
      to.choose(player.clip(), player.frame(), listener, tick, scratch);
    } else if (part == null || ends == null) {
      to.choose(Clip.SILENCE, 0, listener, tick, scratch);
    } else if (part.isOnHold()) {
      to.choose(music, (int) (tick % music.frames()), listener, tick, scratch);
    } else {
      to.choose(ends.listener(), ends.talker(), tick, scratch);
    }
  }

  private void send(Sending to, Scratch scratch) {
    for (int sent = to.send(wire, scratch); sent > 0; sent--) {
      counters.sent.increment();
      line.sent(to.octets());
    }
  }
}
