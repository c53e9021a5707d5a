package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneEventsTest {

  /** Packets are {@code key@timestamp}, an end packet with a dot; numbered as they stand. */
  @ParameterizedTest(name = "RFC 4733, {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2.5.1.2: one press, three end packets | 5@800 5@800 5@800 5@800. 5@800. 5@800. | 5",
        "2.5.1.4: only the end packets arrive  | 5@800. 5@800. 5@800.                   | 5",
        "2.5.1.4: only one end packet arrives  | 5@800.                                 | 5",
        "2.5.1.4: only the start arrives       | 5@800                                  | 5",
        "2.5.1.4: an end before its start      | 5@800. 5@800                           | 5",
        "2.5.2.2: the same key twice           | 5@800 5@800. 5@1600 5@1600.            | 55",
        "2.5.2.2: two keys, the first one late | 1@800. 2@1600 1@800. 2@1600.           | 12",
        "2.5.2.2: a key whose packets came all after the next | 2@1600. 1@800. 1@800.   | 2",
        "2.5.1.3: held for longer than 8 s     | 5@800 5@800 5@66335 5@66335.           | 5",
        "2.5.1.3: another key after such       | 5@800 5@66335. 6@131870                | 56",
        "2.5.2.3: the timestamp wraps around   | 1@4294967000. 2@200.                   | 12",
        "3.2: all keys | 0@1 1@2 2@3 3@4 4@5 5@6 6@7 7@8 8@9 9@10 *@11 #@12 | 0123456789*#",
      })
  void each_press_is_reported_once(String what, String packets, String keys) {
    assertThat(reported(Arrays.asList(packets.split(" ", -1)))).isEqualTo(keys);
  }

  @Test
  void RFC4733_3_2_codes_above_15_are_no_keys() {
    TelephoneEvents events = new TelephoneEvents();
    for (int code = 16; code < 256; code++) {
      assertThat(events.take(Packets.event(code, code * 100, code, false, 160))).isEmpty();
    }
  }

  @Test
  void RFC4733_2_3_a_payload_that_is_cut_off_is_no_key() {
    RtpPacket cut = Packets.packet(1, 101, 1, 800, new byte[] {5, 10, 0});
    assertThat(new TelephoneEvents().take(cut)).isEmpty();
  }

  @Test
  void RFC3550_8_2_a_new_source_counts_anew() {
    TelephoneEvents events = new TelephoneEvents();
    byte[] five = {5, 10, 0, 1};
    assertThat(events.take(Packets.packet(1, 101, 1, 90_000, five))).isNotEmpty();
    assertThat(events.take(Packets.packet(2, 101, 1, 800, five))).isNotEmpty();
  }

  @Test
  void RFC4733_2_6_whatever_of_a_press_is_lost_repeated_or_reordered_it_counts_once() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      List<String> press =
          Arrays.asList("7@800", "7@800", "7@800", "7@800.", "7@800.", "7@800.", "7@800");
      Collections.shuffle(press, random);
      int arriving = 1 + random.nextInt(press.size());
      assertThat(reported(press.subList(0, arriving))).as("seed %d", seed).isEqualTo("7");
    }
  }

  private static String reported(List<String> packets) {
    TelephoneEvents events = new TelephoneEvents();
    return packets.stream()
        .flatMap(text -> events.take(packet(text)).toJavaStream())
        .map(key -> String.valueOf(key.symbol()))
        .collect(Collectors.joining());
  }

  private static RtpPacket packet(String text) {
    boolean end = text.endsWith(".");
    int code = "0123456789*#".indexOf(text.charAt(0));
    int timestamp = Integer.parseUnsignedInt(text.substring(2).replace(".", ""));
    return Packets.event(1, timestamp, code, end, 800);
  }
}
