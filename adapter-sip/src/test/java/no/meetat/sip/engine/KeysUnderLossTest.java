package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.Array;
import java.util.Random;
import no.meetat.contract.Seed;
import no.meetat.dtmf.Key;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.prompt.Clip;
import org.junit.jupiter.api.Test;

/** Keys on a line that loses one packet of five. */
class KeysUnderLossTest {

  private static final int PRESSES = 10_000;
  private static final double LOSS = 0.2;

  /** Ticks of a press, and from one to the next. */
  private static final int HELD = 4;

  private static final int PERIOD = 8;

  /** The end of an event is sent three times (RFC 4733, section 2.5.1.4). */
  private static final int ENDS = 3;

  private static final int[] LOW = {941, 697, 697, 697, 770, 770, 770, 852, 852, 852, 941, 941};
  private static final int[] HIGH = {
    1336, 1209, 1336, 1477, 1209, 1336, 1477, 1209, 1336, 1477, 1209, 1477
  };

  private final Random random = Seed.of(KeysUnderLossTest.class);
  private final FakeRoom room = new FakeRoom(1, Clip.SILENCE);

  /** The tone of each press comes beside its event; of each event one packet arrives at least. */
  @Test
  void S27_each_of_10000_presses_by_event_is_told_once() {
    FakePhone phone = room.join("a", Codecs.PCMA);
    for (int press = 0; press < PRESSES; press++) {
      press(phone, press % LOW.length);
    }
    assertThat(Array.ofAll(room.told))
        .isEqualTo(
            Array.range(0, PRESSES)
                .map(press -> "a pressed " + Key.ofEvent(press % LOW.length).get()));
  }

  private void press(FakePhone phone, int key) {
    boolean told = false;
    for (int tick = 0; tick < PERIOD; tick++) {
      sound(phone, key, tick < HELD);
      boolean tells = tick < HELD + ENDS;
      boolean last = tick == HELD + ENDS - 1;
      if (tells && (random.nextDouble() > LOSS || (last && !told))) {
        phone.event(key, tick + 1, Math.min(tick + 1, HELD), tick >= HELD - 1);
        told = true;
      } else if (tells) {
        phone.loseEvent();
      }
      room.tick();
    }
  }

  private void sound(FakePhone phone, int key, boolean tone) {
    if (random.nextDouble() < LOSS) {
      phone.lose();
    } else if (tone) {
      phone.sing(5_000, LOW[key], HIGH[key]);
    } else {
      phone.say(0);
    }
  }
}
