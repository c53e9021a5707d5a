package no.meetat.sip.call;

import io.vavr.collection.Iterator;
import io.vavr.control.Option;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import no.meetat.call.CallId;
import no.meetat.dtmf.Key;
import no.meetat.sip.call.KnownPress.Way;
import no.meetat.sip.rtp.KeyListener;

/**
 * The keys of one call, whichever way they come: a press that comes several ways is reported once
 * (S27). For one thread; time passes by ticks.
 */
final class KeyPresses {

  /** A tick in milliseconds. */
  static final long TICK = 20;

  /** The shortest time between keys in the long run, in milliseconds; no machine dials faster. */
  static final long KEY_INTERVAL = 40;

  /** This many keys may come at once; further ones are lost. */
  static final int BURST = 50;

  private final CallId call;
  private final CallEvents events;
  private final ArrayDeque<KnownPress> recent = new ArrayDeque<>();
  private final Map<Way, KnownPress> told = new EnumMap<>(Way.class);
  private Option<KnownPress> newest = Option.none();
  private boolean releaseDue;
  private long now;
  private long room;

  /** Reports each press once, and its release. */
  KeyPresses(CallId call, CallEvents events) {
    this.call = call;
    this.events = events;
  }

  /** A tick has passed. */
  void tick() {
    now += TICK;
    if (releaseDue) {
      tellRelease();
    }
  }

  /** The listener to the keys that come this way. */
  KeyListener by(Way way) {
    return new KeyListener() {
      @Override
      public void pressed(Key key) {
        press(key, way);
      }

      @Override
      public void released(int ticksAgo) {
        Option.of(told.get(way)).forEach(press -> release(press, now - ticksAgo * TICK));
      }
    };
  }

  /**
   * A key pressed, as an INFO reports it.
   *
   * @param held how long, in milliseconds
   */
  void informed(Key key, long held) {
    press(key, Way.INFO);
    Option.of(told.get(Way.INFO))
        .filter(press -> !press.showsHold())
        .forEach(press -> release(press, now + held));
  }

  private void press(Key key, Way way) {
    recent.removeIf(press -> !press.isRecent(now));
    Option<KnownPress> press =
        Iterator.ofAll(recent).find(known -> known.is(key, way)).orElse(() -> begin(key));
    press.peek(known -> known.comesBy(way)).onEmpty(() -> told.remove(way));
    press.forEach(known -> told.put(way, known));
  }

  private Option<KnownPress> begin(Key key) {
    if (room - now > (BURST - 1) * KEY_INTERVAL) {
      return Option.none();
    }
    room = Math.max(room, now) + KEY_INTERVAL;
    KnownPress press = new KnownPress(key, now);
    recent.add(press);
    newest = Option.some(press);
    releaseDue = false;
    events.keyPressed(call, key);
    return newest;
  }

  private void release(KnownPress press, long at) {
    press.releasedAt(at);
    if (newest.contains(press)) {
      tellRelease();
    }
  }

  /** Of the newest press; the others count as let go since it came. */
  private void tellRelease() {
    long ago = now - newest.map(KnownPress::released).getOrElse(now);
    releaseDue = ago < 0;
    if (ago >= 0) {
      events.keyReleased(call, ago);
    }
  }
}
