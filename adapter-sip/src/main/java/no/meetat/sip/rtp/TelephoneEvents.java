package no.meetat.sip.rtp;

import no.meetat.dtmf.Key;

/**
 * The keys pressed in one stream (RFC 4733). A press is reported with the first packet of it that
 * arrives. Its release is reported with the first end, or when the next key is pressed, or when
 * nothing more comes.
 */
public final class TelephoneEvents {

  private static final int PAYLOAD = 4;
  private static final int LAST_KEY = 15;

  /** After this long without a packet of its press a key was let go, in ticks: 500 ms. */
  private static final int ASSUMED = 25;

  /** No copy of an end comes later than this, in ticks: 500 ms. */
  private static final int FORGOTTEN = 25;

  private final KeyListener listener;
  private final ToldPress press = new ToldPress();
  private boolean held;
  private int quiet;

  public TelephoneEvents(KeyListener listener) {
    this.listener = listener;
  }

  /** Whether a key is held. */
  public boolean isHeld() {
    return held;
  }

  /** 20 ms have passed. */
  public void tick() {
    quiet++;
    if (held && quiet == ASSUMED) {
      release(quiet);
    } else if (press.hasEnded() && quiet == FORGOTTEN) {
      press.forget();
    }
  }

  /**
   * Takes a packet of events.
   *
   * @return whether a key is or was held up to now, which no earlier packet has said
   */
  public boolean take(RtpPacket packet) {
    if (packet.payloadLength() < PAYLOAD
        || ToldPress.event(packet) > LAST_KEY
        || press.isAheadOf(packet)) {
      return false;
    }
    boolean goesOn = press.goesOnIn(packet);
    boolean repeated = goesOn && press.hasEnded();
    if (!goesOn) {
      begin(ToldPress.event(packet));
    }
    press.note(packet);
    quiet = 0;
    if (!repeated) {
      hold(ToldPress.isEnd(packet));
    }
    return !repeated;
  }

  private void begin(int event) {
    if (held) {
      release(quiet);
    }
    Key.ofEvent(event).forEach(listener::pressed);
  }

  private void hold(boolean upToNow) {
    held = true;
    if (upToNow) {
      release(0);
    }
  }

  private void release(int ticksAgo) {
    held = false;
    listener.released(ticksAgo);
  }
}
