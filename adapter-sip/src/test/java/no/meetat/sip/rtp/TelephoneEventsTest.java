package no.meetat.sip.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import no.meetat.contract.Seed;
import no.meetat.dtmf.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Presses told apart, each reported once, however a sender or the network treats its packets. */
class TelephoneEventsTest {

  private final StringBuilder told = new StringBuilder();
  private final TelephoneEvents events =
      new TelephoneEvents(
          new KeyListener() {
            @Override
            public void pressed(Key key) {
              told.append(key.symbol());
            }

            @Override
            public void released(int ticksAgo) {
              told.append(ticksAgo == 0 ? "^" : "^" + ticksAgo * 20 + " ");
            }
          });
  private int sequenceNumber = 1000;

  /**
   * A packet is {@code key@timestamp/duration}, with m the marked first one, with a dot an end;
   * numbered as they stand, but for {@code ~n}, which is n after the first. {@code +60} is 60 ms
   * without packets. The report is the key, and ^ for its release, with how long ago where not now.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "one press         | 5@800/160m 5@800/320 5@800/480. 5@800/480. 5@800/480.      | 5^",
        "ends only         | 5@800/800. 5@800/800. 5@800/800.                           | 5^",
        "one end only      | 5@800/800.                                                 | 5^",
        "a start only      | 5@800/160m +480                                            | 5",
        "no end            | 5@800/160m 5@800/320 +500                                  | 5^500",
        "no end, then next | 5@800/160m 5@800/320 +60 6@2400/160m                       | 5^60 6",
        "a late end        | 5@800/160m 5@800/320 +1400 5@800/13568.                    | 5^500 ^",
        "end before start  | 5@800/320.~1 5@800/160m~0                                  | 5^",
        "same key twice    | 5@800/160m 5@800/320. 5@1600/160m 5@1600/320.              | 5^5^",
        "twice at once     | 5@800/160m 5@800/320. 5@1120/160m 5@1120/320.              | 5^5^",
        "twice, ends only  | 5@800/800. 5@800/800. 5@800/800. 5@2400/800. 5@2400/800.   | 5^5^",
        "twice, firsts only| 5@800/160m 5@1600/160m 5@2400/160m                         | 5^5^5",
        "twice, no markers | 5@800/160 5@800/320 5@800/480. 5@1600/160 5@1600/480.      | 5^5^",
        "all marked        | 5@800/160m 5@800/320m 5@800/480.m 5@800/480.m              | 5^",
        "no durations      | 5@800/0m 5@800/0 5@800/0. 5@800/0. 5@2400/0m 5@2400/0.     | 5^5^",
        "end without one   | 5@800/160m 5@800/320 5@800/0. 5@800/0.                     | 5^",
        "20 ms on and off  | 1@0/160m 1@0/160. 1@320/160m 1@320/160. 2@640/160m         | 1^1^2",
        "two, one late     | 1@800/160m~0 2@1600/160m~3 1@800/320.~2 2@1600/320.~4      | 1^2^",
        "all after the next| 2@1600/160m~3 1@800/160m~0 1@800/320.~1                    | 2",
        "held over 8 s     | 5@800/65535m 5@66335/160 5@66335/800.                      | 5^",
        "segments of 65536 | 5@800/65440m 5@66336/160 5@66336/800.                      | 5^",
        "duration wraps    | 5@800/65440m 5@800/64 5@800/800.                           | 5^",
        "another after that| 5@800/65535m 5@66335/160. 6@131870/160m                    | 5^6",
        "timestamps wrap   | 1@4294967000/160m 1@4294967000/320. 2@200/160m             | 1^2",
        "rising timestamps | 5@960/160m 5@1120/320 5@1280/480 5@1440/640. 5@1600/640.   | 5^",
        "rising, again     | 5@960/160m 5@1120/320. 5@1280/320. 5@2400/160m 5@2560/320. | 5^5^",
        "rising, one lost  | 5@960/160m 5@1280/480 5@1440/640.                          | 5^",
        "rising, reordered | 5@960/160m~0 5@1280/480~2 5@1120/320~1 5@1440/640.~3       | 5^",
        "rising each 50 ms | 5@1200/400m 5@1600/800 5@2000/1200. 5@2400/1200.           | 5^",
        "ends rise         | 5@800/160m 5@800/800. 5@960/800. 5@1120/800. 5@2400/160m   | 5^5",
        "ends grow too     | 5@800/160m 5@800/800. 5@960/960. 5@1120/1120.              | 5^",
        "one timestamp     | 5@9/160m 5@9/800. 5@9/800. 5@9/160m 5@9/800. 6@9/160m      | 5^5^6",
        "one, no ends      | 5@9/160m 5@9/320 5@9/160m 5@9/320                          | 5^5",
        "one, ends only    | 5@9/800. 5@9/800. +500 5@9/800. 5@9/800.                   | 5^5^",
        "backwards         | 5@90000/160m 5@90000/800. 5@74000/160m 5@74000/800.        | 5^5^",
        "a little backwards| 5@90000/160m 5@90000/800. 5@89000/160m 5@89000/800.        | 5^5^",
        "numbers restart   | 5@800/160m~30 5@800/800.~31 5@2400/160m~0 5@2400/800.~1    | 5^5^",
        "both restart      | 5@90000/160m~30 5@90000/800.~31 5@0/160m~0 5@0/800.~1      | 5^5^",
        "a file once more  | 5@800/160m~0 5@800/800.~1 +500 5@800/160m~0 5@800/800.~1   | 5^5^",
        "a packet again    | 5@800/160m~0 5@800/160m~0 5@800/320.~1 5@800/320.~1        | 5^",
        "all keys          | 0@1/1. 1@2/1. 2@3/1. 9@4/1. *@5/1. #@6/1. A@7/1. D@8/1.    "
            + "| 0^1^2^9^*^#^A^D^",
      })
  void S27_each_press_is_told_once(String what, String packets, String keys) {
    for (String token : packets.split(" ", -1)) {
      take(token);
    }
    assertThat(told.toString().strip()).isEqualTo(keys);
  }

  private void take(String token) {
    if (token.startsWith("+")) {
      pass(Integer.parseInt(token.substring(1)));
    } else {
      events.take(packet(token));
    }
  }

  private void pass(int millis) {
    for (int ticks = millis / 20; ticks > 0; ticks--) {
      events.tick();
    }
  }

  private RtpPacket packet(String token) {
    String[] numbered = token.split("~", -1);
    String[] fields = numbered[0].replaceAll("[.m]", "").split("[@/]", -1);
    int number = numbered.length > 1 ? 1000 + Integer.parseInt(numbered[1]) : sequenceNumber++;
    RtpPacket packet =
        Packets.event(
            number,
            Integer.parseUnsignedInt(fields[1]),
            "0123456789*#ABCD".indexOf(fields[0]),
            numbered[0].contains("."),
            Integer.parseInt(fields[2]));
    return numbered[0].contains("m") ? Packets.marked(packet) : packet;
  }

  @Test
  void RFC4733_3_2_codes_above_15_are_no_keys_and_end_none() {
    events.take(Packets.event(1, 100, 5, false, 160));
    for (int code = 16; code < 256; code++) {
      assertThat(events.take(Packets.event(code, code * 100, code, false, 160))).isFalse();
    }
    events.take(Packets.event(300, 100, 5, true, 320));
    assertThat(told).hasToString("5^");
  }

  @Test
  void RFC4733_2_3_a_payload_that_is_cut_off_is_no_key() {
    events.take(Packets.packet(1, 101, 1, 800, new byte[] {5, 10, 0}));
    assertThat(told).isEmpty();
  }

  @Test
  void RFC3550_8_2_a_new_source_counts_anew() {
    byte[] five = {5, 10, 0, 1};
    events.take(Packets.packet(1, 101, 1, 90_000, five));
    events.take(Packets.packet(2, 101, 1, 800, five));
    assertThat(told).hasToString("5^5");
  }

  @Test
  void copies_of_an_end_tell_of_no_tone() {
    assertThat(events.take(Packets.event(1, 100, 5, true, 160))).isTrue();
    assertThat(events.take(Packets.event(2, 100, 5, true, 160))).isFalse();
    assertThat(events.isHeld()).isFalse();
  }

  @Test
  void S27_whatever_of_presses_is_lost_repeated_or_reordered_each_counts_once() {
    Random random = Seed.of(TelephoneEventsTest.class);
    int timestamp = random.nextInt();
    for (int press = 0; press < 2000; press++) {
      told.setLength(0);
      List<RtpPacket> packets = packetsOfSeven(timestamp);
      Collections.shuffle(packets, random);
      packets.subList(0, 1 + random.nextInt(packets.size())).forEach(events::take);
      assertThat(told.toString().replaceAll("\\^|[0-9]* ", "")).isEqualTo("7");
      events.tick();
      timestamp += 2400 + random.nextInt(8000);
    }
  }

  private List<RtpPacket> packetsOfSeven(int timestamp) {
    List<RtpPacket> packets = new ArrayList<>();
    for (int sent = 1; sent <= 7; sent++) {
      packets.add(
          Packets.event(
              sequenceNumber++ & 0xFFFF, timestamp, 7, sent > 4, Math.min(sent, 5) * 160));
    }
    return packets;
  }
}
