package no.meetat.simulator.player;

import io.vavr.control.Option;
import java.util.function.Consumer;
import no.meetat.bridge.ConferenceBridge;
import no.meetat.bridge.memory.VirtualTimer;
import no.meetat.dtmf.Key;
import no.meetat.simulator.script.Act;
import no.meetat.time.Moment;

/** Does what callers do. */
final class Callers {
  /** From one key of a line of the script to the next, in milliseconds. */
  private static final long KEY_INTERVAL = 100;

  private final VirtualTimer timer;
  private final Phones phones;
  private final ConferenceBridge bridge;
  private final Transcript transcript;
  private long lastKeyAt;

  Callers(VirtualTimer timer, Phones phones, ConferenceBridge bridge, Transcript transcript) {
    this.timer = timer;
    this.phones = phones;
    this.bridge = bridge;
    this.transcript = transcript;
  }

  /** When the last key is pressed, monotonic ms. */
  long lastKeyAt() {
    return lastKeyAt;
  }

  /** Does it, or returns why it cannot be done. A key or a hang-up outside a call is only noted. */
  Option<String> act(Act.Action action) {
    return switch (action) {
      case Act.Dials dials -> dial(dials);
      case Act.Keys keys -> inCall(keys.caller(), phone -> press(phone, keys));
      case Act.HangsUp hangsUp -> inCall(hangsUp.caller(), this::hangUp);
      case Act.LosesTheLine loses -> inCall(loses.caller(), this::loseTheLine);
    };
  }

  /** The script is over, but the caller is still in a call. */
  void hangUpAtTheEnd(Phone phone) {
    transcript.tell("the script is over; " + phone.caller() + " hangs up");
    hangUp(phone);
  }

  private Option<String> dial(Act.Dials dials) {
    boolean busy = phones.of(dials.caller()).exists(Phone::isInCall);
    if (!busy) {
      bridge.dialled(
          phones.dial(dials.caller()).call(), dials.accessNumber(), dials.as(), timer.now());
    }
    return Option.when(busy, () -> dials.caller() + " dials: is in a call already");
  }

  private Option<String> inCall(String caller, Consumer<Phone> act) {
    phones
        .of(caller)
        .filter(Phone::isInCall)
        .onEmpty(() -> transcript.tell(caller + " is in no call any more"))
        .forEach(act);
    return Option.none();
  }

  private void press(Phone phone, Act.Keys pressed) {
    long at = timer.now().millis();
    for (Key key : pressed.keys()) {
      timer.wakeAt(at, now -> press(phone, key, now));
      lastKeyAt = Math.max(lastKeyAt, at);
      at += KEY_INTERVAL;
    }
  }

  /** In scripts, no time passes between a press and its release. */
  private void press(Phone phone, Key key, Moment at) {
    if (phone.isInCall()) {
      bridge.keyPressed(phone.call(), key, at);
      bridge.keyReleased(phone.call(), at);
    }
  }

  private void hangUp(Phone phone) {
    phone.end();
    bridge.hungUp(phone.call(), timer.now());
  }

  private void loseTheLine(Phone phone) {
    phone.end();
    bridge.lineLost(phone.call(), timer.now());
  }
}
