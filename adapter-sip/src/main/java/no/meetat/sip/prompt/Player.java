package no.meetat.sip.prompt;

import java.util.ArrayDeque;

/** Plays clips one after another, a frame a tick. */
public final class Player {

  /** This many clips may wait or play; further ones are not taken. */
  public static final int MAX_CLIPS = 20;

  private final ArrayDeque<Clip> clips = new ArrayDeque<>();
  private int frame;

  /** Plays the clip after those given earlier. */
  public void add(Clip clip) {
    if (clips.size() < MAX_CLIPS) {
      clips.add(clip);
    }
  }

  public boolean isPlaying() {
    return !clips.isEmpty();
  }

  /** The clip that is playing; only while playing. */
  public Clip clip() {
    return clips.element();
  }

  /** Which frame of it. */
  public int frame() {
    return frame;
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
