package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.call.CallId;
import no.meetat.dtmf.Key;
import no.meetat.sip.call.KnownPress.Way;
import no.meetat.sip.rtp.KeyListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One press that comes two ways is one key (S27). */
class KeyPressesTest {

  private final StringBuilder told = new StringBuilder();
  private final KeyPresses presses =
      new KeyPresses(
          new CallId("a"),
          new CallEvents() {
            @Override
            public void keyPressed(CallId call, Key key) {
              told.append(key.symbol());
            }

            @Override
            public void keyReleased(CallId call, long ago) {
              told.append(ago == 0 ? "^" : "^" + ago + " ");
            }

            @Override
            public void promptsEnded(CallId call) {}

            @Override
            public void mediaElsewhere(CallId call, Elsewhere where) {}
          });
  private final KeyListener events = presses.by(Way.EVENT);
  private final KeyListener tones = presses.by(Way.TONE);

  /**
   * {@code e5} begins an event, {@code e^} ends it, {@code i5} is an INFO, {@code i5/160} one with
   * a duration, {@code t5} begins a tone, {@code t^} ends it, {@code +20} lets time pass.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "events only              | e5 +80 e^ +20 e5 +80 e^                      | 5^5^",
        "INFO only                | i5 i5 i6                                     | 5^5^6^",
        "INFO of a duration       | i5/160 +140 +20                              | 5^",
        "INFO not yet let go      | i5/160 +140                                  | 5",
        "INFO and the next        | i5/160 +100 i6/160 +160                      | 56^",
        "event, INFO at once      | e5 i5 +80 e^                                 | 5^",
        "event, INFO while held   | e5 +5000 i5 +20 e^                           | 5^",
        "event, INFO at its end   | e5 +80 e^ i5/80 +80                          | 5^",
        "INFO first               | i5 +60 e5 +80 e^                             | 5^^",
        "INFO first, held         | i5/100 +60 e5 +400 e^                        | 5^",
        "INFO first, end only     | i5/100 +60 e5 e^                             | 5^",
        "INFO 500 ms after start  | e5 +20 e^ +480 i5                            | 5^",
        "and too late             | e5 +20 e^ +500 i5                            | 5^5^",
        "INFO 240 ms after release| e5 +1000 e^ +240 i5                          | 5^",
        "and too late             | e5 +1000 e^ +260 i5                          | 5^5^",
        "event 500 ms after INFO  | i5 +500 e5 e^                                | 5^^",
        "and too late             | i5 +520 e5 e^                                | 5^5^",
        "another key              | e5 i6 e^                                     | 56^",
        "double press, in turn    | e# i# +60 e^ +40 e# i# +60 e^                | #^#^",
        "double press, in pairs   | e# e^ +60 e# e^ i# +60 i#                    | #^#^",
        "double press, INFO first | i# +60 i# e# e^ +60 e# e^                    | #^#^^",
        "a sequence, INFO behind  | e1 e^ e2 e^ e1 e^ e3 e^ i1 i2 i1 i3          | 1^2^1^3^",
        "an INFO lost             | e1 e^ e1 e^ i1 e2 e^ i2                      | 1^1^2^",
        "an event lost            | i1 e1 e^ i1 i2 e2 e^                         | 1^^1^2^^",
        "three, two of them both  | e1 i1 e^ +100 e1 e^ +100 e1 i1 i1 e^         | 1^1^1^",
        "tones only               | t5 +80 t^ +20 t5 +80 t^                      | 5^5^",
        "tone, INFO while held    | t5 +5000 i5/160 +20 t^                       | 5^",
        "tone, INFO at its end    | t5 +80 t^ i5/80 +80                          | 5^",
        "INFO, tone, the end only | i5/100 +40 t5 +100 t^                        | 5^",
        "tone, INFO too late      | t5 +20 t^ +500 i5                            | 5^5^",
        "event, tone behind       | e5 +40 t5 +40 e^ +40 t^                      | 5^^",
        "tone, event behind       | t5 +40 e5 +80 e^                             | 5^",
        "tone, event and INFO     | t5 e5 i5 +80 e^ t6 i6 +80 t^                 | 5^6^",
        "double, tones and INFO   | t# +60 t^ +60 t# +60 t^ i# i#                | #^#^",
      })
  void S27_a_press_that_comes_by_two_ways_is_told_once(String what, String acts, String keys) {
    for (String act : acts.split(" ", -1)) {
      take(act);
    }
    assertThat(told.toString().strip()).isEqualTo(keys);
  }

  private void take(String act) {
    switch (act.charAt(0)) {
      case '+' -> pass(Integer.parseInt(act.substring(1)));
      case 'i' -> inform(act);
      case 't' -> press(tones, act.charAt(1));
      default -> press(events, act.charAt(1));
    }
  }

  private void pass(int millis) {
    for (int ticks = millis / 20; ticks > 0; ticks--) {
      presses.tick();
    }
  }

  private void inform(String act) {
    String[] parts = act.split("/", -1);
    long held = parts.length > 1 ? Long.parseLong(parts[1]) : 0;
    presses.informed(Key.of(act.charAt(1)).get(), held);
  }

  private static void press(KeyListener way, char symbol) {
    if (symbol == '^') {
      way.released(0);
    } else {
      way.pressed(Key.of(symbol).get());
    }
  }

  @Test
  void S27_a_release_that_was_missed_is_told_as_of_when_it_was() {
    take("e5");
    pass(500);
    events.released(25);
    assertThat(told.toString()).isEqualTo("5^500 ");
  }

  @Test
  void S13_of_a_flood_of_keys_fifty_come_at_once_and_then_25_a_second() {
    for (int press = 0; press < 1000; press++) {
      take("e1");
      take("i2");
    }
    assertThat(pressed()).isEqualTo(KeyPresses.BURST);
    for (int millis = 0; millis < 1000; millis += 20) {
      pass(20);
      take("e1");
      take("i2");
    }
    assertThat(pressed()).isEqualTo(KeyPresses.BURST + 1000 / (int) KeyPresses.KEY_INTERVAL);
  }

  private long pressed() {
    return told.chars().filter(symbol -> symbol == '1' || symbol == '2').count();
  }
}
