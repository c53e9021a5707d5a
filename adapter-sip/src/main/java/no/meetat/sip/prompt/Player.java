package no.meetat.sip.prompt;

import java.util.ArrayDeque;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.G711;

/** Plays clips one after the other, a frame a tick. */
public final class Player {

  /** So many clips may wait or play; more are not taken. */
  public static final int MAX_CLIPS = 20;

  private final ArrayDeque<Clip> clips = new ArrayDeque<>();
  private int frame;

  /** Plays the clip after those given before. */
  public void add(Clip clip) {
    if (clips.size() < MAX_CLIPS) {
      clips.add(clip);
    }
  }

  public boolean isPlaying() {
    return !clips.isEmpty();
  }

  /** Where the current frame is: at {@link #offset} in these payloads; only while playing. */
  public byte[] payloads(Codec codec) {
    return clips.element().payloads(codec);
  }

  /** Where the current frame begins. */
  public int offset() {
    return frame * G711.FRAME;
  }

  /**
   * Goes on to the next frame; only while playing.
   *
   * @return whether there is one
   */
  public boolean advance() {
    frame++;
    if (frame == clips.element().frames()) {
      frame = 0;
      clips.remove();
    }
    return isPlaying();
  }

  /**
   * Drops all clips.
   *
   * @return whether there were any
   */
  public boolean clear() {
    boolean any = isPlaying();
    clips.clear();
    frame = 0;
    return any;
  }
}
