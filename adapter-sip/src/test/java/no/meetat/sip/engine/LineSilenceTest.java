package no.meetat.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.G711;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.prompt.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who send nothing; the limit is ten ticks here. */
class LineSilenceTest {

  private final FakeRoom room = new FakeRoom(1, Clip.SILENCE);

  @ParameterizedTest(name = "{0} ticks: {1}")
  @CsvSource({"9, 0", "10, 1", "19, 1", "20, 2", "30, 3"})
  void S29_silence_is_noticed_after_its_limit_and_anew_each_time(int ticks, int times) {
    FakePhone phone = answered();
    ticks(ticks);
    assertThat(phone.silences()).isEqualTo(times);
  }

  private FakePhone answered() {
    FakePhone phone = room.call("a", Codecs.PCMA);
    phone.negotiate(StreamDirection.SEND_RECEIVE);
    return phone;
  }

  private void ticks(int count) {
    IntStream.range(0, count).forEach(any -> room.tick());
  }

  @ParameterizedTest(name = "payload type {0}")
  @ValueSource(ints = {8, 101, 13, 77})
  void S29_whatever_RTP_comes_is_no_silence(int payloadType) {
    FakePhone phone = answered();
    ticks(9);
    phone.wire.put(phone.packet(payloadType, new byte[4]));
    ticks(9);
    assertThat(phone.silences()).isZero();
    room.tick();
    assertThat(phone.silences()).isEqualTo(1);
  }

  @Test
  void S29_what_is_no_RTP_is_silence() {
    FakePhone phone = answered();
    ticks(9);
    phone.wire.put(new byte[] {1, 2, 3});
    room.tick();
    assertThat(phone.silences()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(StreamDirection.class)
  void S29_silence_counts_whatever_direction_was_agreed(StreamDirection direction) {
    FakePhone phone = room.call("a", Codecs.PCMA);
    phone.negotiate(direction);
    ticks(10);
    assertThat(phone.silences()).isEqualTo(1);
  }

  @Test
  void S29_silence_counts_from_the_answer_and_is_not_broken_by_a_new_negotiation() {
    FakePhone phone = room.call("a", Codecs.PCMA);
    ticks(100);
    assertThat(phone.silences()).isZero();
    phone.negotiate(StreamDirection.SEND_RECEIVE);
    ticks(9);
    phone.negotiate(StreamDirection.INACTIVE);
    room.tick();
    assertThat(phone.silences()).isEqualTo(1);
  }

  @Test
  void S29_silence_that_was_noticed_lasts_until_something_comes() {
    FakePhone phone = answered();
    ticks(9);
    assertThat(phone.media.isSilent()).isFalse();
    ticks(5);
    assertThat(phone.media.isSilent()).isTrue();
    phone.say(new byte[G711.FRAME]);
    room.tick();
    assertThat(phone.media.isSilent()).isFalse();
  }
}
