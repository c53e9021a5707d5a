package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.G711;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JitterBufferTest {

  private static final int FRAME = G711.FRAME;

  private final JitterBuffer buffer = new JitterBuffer(Codecs.PCMA);
  private final HeardFrames frames = new HeardFrames(buffer);

  /**
   * Between bars is what arrives before each tick: packets of 20 ms by number; a colon is half a
   * tick, where it was looked at. Expected, per tick: the number heard, {@code -} for lost, {@code
   * .} for nothing.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "without jitter each is heard at the next tick ; 0|1|2|3          ; 0123",
        "a lost packet is concealed                    ; 0|1||3|4         ; 01-34",
        "two are lost while talk goes on               ; 0|1|||4|5        ; 01--45",
        "reordered within a tick                       ; 0|1|3 2||4       ; 01234",
        "reordered over a tick it is late              ; 0|2|1|3|4        ; 0-234",
        "a single late packet makes nothing deeper     ; 0||1 2|3|4|5     ; 0-2345",
        "what is late three times makes it deeper      ; 0||1|2|3|4|5     ; 0---345",
        "copies are heard once                         ; 0 0|1 1|1 2|1 3|4; 01234",
        "a copy of what is past makes nothing deeper   ; 0|1|2|0 1 3|4    ; 01234",
        "talk that ends is concealed for 60 ms         ; 0|1|||||         ; 01---..",
        "silence is not sent: talk begins anew at once ; 0||||||6|7       ; 0---..67",
        "timestamps stood still while nothing was sent ; 0||||||1|2       ; 0---..12",
        "a straggler of a past spurt is not heard      ; 0|1||||1||       ; 01---...",
        "timestamps leap                               ; 0|1|900|901|902  ; 01012",
        "a burst of 3 waits                            ; 0|1 2 3|4        ; 012",
        "after a stall all goes on as without it       ; 0||||1 2 3 4|5|6 ; 0---456",
        "a burst of 8 at first is cut to its end       ; 1 2 3 4 5 6 7 8|9|; 789",
        "begun in the first half it is heard at once   ; 0:|1:|:2|:3      ; 0123",
        "begun in the second half it waits a tick      ; :0|:1|:2|:3|:    ; .0123",
        "so that the next may come after their ticks   ; :0|:|1:|2:|3:|:; .0123-",
        "each talk spurt anew                          ; :0|:|:|:|:|:5|:6|:; .0---.56",
        "a burst in the second half does not wait      ; :0 1|:2|:3|:     ; 0123",
        "timestamps leap in the second half            ; 0|1|:900|901|902 ; 01.01",
      })
  void order(String what, String arrivals, String heard) {
    StringBuilder actual = new StringBuilder();
    for (String tick : arrivals.split("\\|", -1)) {
      for (String word : tick.replace(":", " : ").strip().split(" +", -1)) {
        arrive(word);
      }
      actual.append(frames.tick());
    }
    assertThat(actual).hasToString(heard);
  }

  private void arrive(String word) {
    if (word.equals(":")) {
      buffer.halfway();
    } else if (!word.isEmpty()) {
      put(Integer.parseInt(word), FRAME);
    }
  }

  @ParameterizedTest(name = "packets of {0} samples, {1} samples after the tick")
  @CsvSource({"80,0", "80,40", "240,0", "240,80", "240,159", "320,10", "480,100", "400,7"})
  void RFC3551_4_2_packets_of_other_durations_are_heard_whole(int length, int phase) {
    StringBuilder heard = new StringBuilder();
    int sent = 0;
    for (int tick = 1; tick < 400; tick++) {
      for (; phase + (sent + 1) * length <= tick * FRAME; sent++) {
        buffer.put(Packets.speech(sent, sent * length, length, 1));
      }
      heard.append(frames.tick());
    }
    assertThat(heard.substring(10)).as("%s", heard).doesNotContain(".").matches("1*-?1*-?1*-?1*");
    assertThat(buffer.waiting()).isLessThanOrEqualTo(length + FRAME);
  }

  @Test
  void of_a_frame_of_which_a_packet_is_lost_the_rest_is_here() {
    DecodedFrame frame = new DecodedFrame(FRAME);
    put(0, 40);
    put(2, 40);
    put(4, 40);
    assertThat(buffer.next(frame)).isEqualTo(JitterBuffer.Found.FRAME);
    assertThat(parts(frame)).isEqualTo("0-40 80-120");
    put(5, 40);
    put(7, 40);
    buffer.next(frame);
    assertThat(parts(frame)).isEqualTo("0-80 120-160");
  }

  private static String parts(DecodedFrame frame) {
    return IntStream.range(0, frame.parts())
        .mapToObj(part -> frame.from(part) + "-" + frame.to(part))
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "a sender''s clock that is {0} ppm off")
  @ValueSource(ints = {-500, -100, 100, 500})
  void a_clock_that_drifts_adds_no_delay(int ppm) {
    int sent = 0;
    int lost = 0;
    long deepest = 0;
    int ticks = 180_000;
    for (int tick = 1; tick <= ticks; tick++) {
      sent = sendUntil(tick - 0.5, sent, ppm);
      buffer.halfway();
      sent = sendUntil(tick, sent, ppm);
      deepest = Math.max(deepest, buffer.waiting());
      lost += frames.tick() == '-' ? 1 : 0;
    }
    assertThat(deepest).isLessThanOrEqualTo(4 * FRAME);
    assertThat(lost).isZero();
  }

  private int sendUntil(double tick, int from, int ppm) {
    int sent = from;
    for (; sent * (1.0 - ppm / 1e6) + 0.3 <= tick; sent++) {
      put(sent, FRAME);
    }
    return sent;
  }

  @Test
  void jitter_is_learnt_and_forgotten() {
    int lost = 0;
    for (int tick = 0; tick < 1000; tick++) {
      for (int number = tick - 2; number <= tick; number++) {
        if (number >= 0 && number + number % 7 % 3 == tick) {
          put(number, FRAME);
        }
      }
      lost += frames.tick() == '-' ? 1 : 0;
    }
    assertThat(lost).isLessThanOrEqualTo(4);
    assertThat(buffer.depth()).isEqualTo(2);
    assertThat(run(1000, 240)).doesNotContain("-");
    run(1240, 1500);
    assertThat(buffer.depth()).isLessThanOrEqualTo(1);
    assertThat(buffer.waiting()).isLessThan(FRAME);
  }

  @Test
  void however_late_packets_are_the_delay_has_its_limit() {
    for (int number = 0; number < 2000; number++) {
      put(number, FRAME);
      if (number % 3 == 0) {
        frames.tick();
      }
      assertThat(buffer.waiting()).isLessThanOrEqualTo(10L * FRAME);
    }
  }

  @Test
  void RFC3550_8_2_a_new_source_is_heard_at_once() {
    run(0, 10);
    byte[] payload = new byte[FRAME];
    buffer.put(Packets.packet(99, 8, 7, 123_456, payload));
    DecodedFrame frame = new DecodedFrame(FRAME);
    assertThat(buffer.next(frame)).isEqualTo(JitterBuffer.Found.FRAME);
    assertThat(frame.samples()).containsOnly(G711.A_LAW.decode((byte) 0));
  }

  @Test
  void RFC3550_5_1_numbers_and_timestamps_wrap_around() {
    for (int number = 65_500; number < 65_600; number++) {
      buffer.put(Packets.speech(number, number * FRAME - 65_550 * FRAME, FRAME, number % 10));
      assertThat(frames.tick()).isEqualTo((char) ('0' + number % 10));
    }
  }

  @Test
  void a_packet_longer_than_the_buffer_is_ignored() {
    assertThat(buffer.put(Packets.speech(1, 0, 1601, 1))).isTrue();
    assertThat(buffer.put(Packets.speech(2, 0, 0, 1))).isTrue();
    assertThat(buffer.waiting()).isZero();
  }

  private String run(int from, int ticks) {
    return IntStream.range(from, from + ticks)
        .peek(number -> put(number, FRAME))
        .mapToObj(any -> String.valueOf(frames.tick()))
        .collect(Collectors.joining());
  }

  private void put(int number, int length) {
    buffer.put(Packets.speech(number, number * length, length, number % 10));
  }
}
