package no.meetat.sip.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class G711Test {

  @Test
  void G711_table_2_mu_law_decides_at_the_values_of_the_recommendation() {
    List<Integer> decisions = new ArrayList<>(List.of(0, 1));
    appendSegments(decisions, 1, new int[] {15, 16, 16, 16, 16, 16, 16, 16}, 2);
    for (int sample = 0; sample <= Short.MAX_VALUE; sample++) {
      int interval = Math.min(127, intervalOf(decisions, sample >> 2));
      assertThat(G711.MU_LAW.encode(sample)).isEqualTo((byte) (0xFF - interval));
      assertThat(G711.MU_LAW.encode(~sample)).isEqualTo((byte) (0x7F - interval));
    }
  }

  @Test
  void G711_table_1_A_law_decides_at_the_values_of_the_recommendation() {
    List<Integer> decisions = new ArrayList<>(List.of(0));
    appendSegments(decisions, 0, new int[] {32, 16, 16, 16, 16, 16, 16}, 2);
    for (int sample = 0; sample <= Short.MAX_VALUE; sample++) {
      int interval = intervalOf(decisions, sample >> 3);
      assertThat(G711.A_LAW.encode(sample)).isEqualTo((byte) ((0x80 | interval) ^ 0x55));
      assertThat(G711.A_LAW.encode(~sample)).isEqualTo((byte) (interval ^ 0x55));
    }
  }

  @Test
  void G711_tables_1_and_2_the_largest_values_are_those_of_the_recommendation() {
    assertThat(G711.MU_LAW.decode((byte) 0x80)).isEqualTo((short) (8031 * 4));
    assertThat(G711.MU_LAW.decode((byte) 0xFF)).isZero();
    assertThat(G711.A_LAW.decode((byte) (0xFF ^ 0x55))).isEqualTo((short) (4032 * 8));
    assertThat(G711.A_LAW.decode((byte) (0x80 ^ 0x55))).isEqualTo((short) 8);
  }

  @ParameterizedTest
  @MethodSource("laws")
  void what_is_decoded_is_encoded_as_it_was_but_for_negative_zero(G711 law) {
    for (int code = 0; code < 256; code++) {
      short sample = law.decode((byte) code);
      byte again = law.encode(sample);
      assertThat(law.decode(again)).isEqualTo(sample);
    }
  }

  @ParameterizedTest
  @MethodSource("laws")
  void what_is_out_of_range_is_clipped(G711 law) {
    assertThat(law.encode(40_000)).isEqualTo(law.encode(32_767));
    assertThat(law.encode(-40_000)).isEqualTo(law.encode(-32_768));
  }

  @ParameterizedTest
  @MethodSource("laws")
  void a_frame_is_silent_when_no_sample_is_above_8(G711 law) {
    for (int code = 0; code < 256; code++) {
      boolean silent = Math.abs(law.decode((byte) code)) <= 8;
      for (int length : new int[] {1, 80, 157, 160}) {
        byte[] payload = new byte[length];
        Arrays.fill(payload, law.encode(0));
        assertThat(law.isSilent(payload, length)).isTrue();
        payload[length - 1] = (byte) code;
        assertThat(law.isSilent(payload, length)).as("code %d", code).isEqualTo(silent);
      }
    }
  }

  static G711[] laws() {
    return new G711[] {G711.A_LAW, G711.MU_LAW};
  }

  private static void appendSegments(List<Integer> decisions, int from, int[] sizes, int step) {
    int value = from;
    int width = step;
    for (int size : sizes) {
      for (int i = 0; i < size; i++) {
        value += width;
        decisions.add(value);
      }
      width *= 2;
    }
  }

  private static int intervalOf(List<Integer> decisions, int magnitude) {
    int interval = 0;
    while (interval + 1 < decisions.size() && decisions.get(interval + 1) <= magnitude) {
      interval++;
    }
    return interval;
  }
}
