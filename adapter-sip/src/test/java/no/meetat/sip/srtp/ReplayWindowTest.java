package no.meetat.sip.srtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayWindowTest {

  private final ReplayWindow window = new ReplayWindow();

  @Test
  void RFC_3711_3_3_2_a_packet_comes_once() {
    assertThat(window.isNew(5)).isTrue();
    window.take(5);

    assertThat(window.isNew(5)).isFalse();
    assertThat(window.isNew(4)).isTrue();
    assertThat(window.isNew(6)).isTrue();
  }

  @Test
  void RFC_3711_3_3_2_one_that_was_overtaken_is_taken_while_the_window_reaches_it() {
    window.take(100);

    assertThat(window.isNew(100 - ReplayWindow.SIZE)).isFalse();
    assertThat(window.isNew(101 - ReplayWindow.SIZE)).isTrue();
    window.take(101 - ReplayWindow.SIZE);
    assertThat(window.isNew(101 - ReplayWindow.SIZE)).isFalse();
    assertThat(window.isNew(102 - ReplayWindow.SIZE)).isTrue();
  }

  @Test
  void RFC_3711_3_3_2_a_leap_forgets_what_is_behind_it() {
    window.take(0);
    window.take(63);
    assertThat(window.isNew(0)).isFalse();
    window.take(64);
    window.take(1_000);

    assertThat(window.isNew(1_000)).isFalse();
    assertThat(window.isNew(999)).isTrue();
    assertThat(window.isNew(64)).isFalse();
  }

  /** After the packet of that index, the sequence number that comes is taken to be of this one. */
  @ParameterizedTest
  @CsvSource({
    "0xFFFF,0,0x10000",
    "0x10000,0xFFFF,0xFFFF",
    "0x1FFFE,0xFFFF,0x1FFFF",
    "0x1FFFE,3,0x20003",
    "0x20003,0xFFFE,0x1FFFE",
    "0x28000,0x0000,0x20000",
    "0x28001,0x0000,0x30000",
    "0x27FFF,0xFFFF,0x2FFFF",
    "0x27FFF,0x0000,0x20000",
    "5,0xFFFF,-1",
  })
  void RFC_3711_3_3_1_the_nearest_index_is_the_packets(String latest, String number, String index) {
    window.take(Long.decode(latest));

    assertThat(window.indexOf(Integer.decode(number))).isEqualTo(Long.decode(index));
    assertThat(window.isNew(-1)).isFalse();
  }
}
