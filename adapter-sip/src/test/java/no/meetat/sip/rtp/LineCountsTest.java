package no.meetat.sip.rtp;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import no.meetat.contract.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineCountsTest {

  private static final int RATE = 8_000;

  private long now;
  private final LineCounts counts = new LineCounts(() -> now);

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "in order,                       1 2 3 4,           4, 4, 0",
    "one missing,                    1 2 4,             3, 4, 1",
    "the missing one comes late,     1 2 4 3,           4, 4, 0",
    "one comes twice,                1 2 2 3,           4, 3, -1",
    "numbers begin anew,             65534 65535 0 1,   4, 65537, 0",
    "one lost as they begin anew,    65534 65535 1,     3, 65537, 1",
    "one late as they begin anew,    65534 0 65535 1,   4, 65537, 0",
    "the most that may be missing,   1 3000,            2, 3000, 2998",
    "a leap is not believed,         1 2 3003 3,        4, 3, 0",
    "two in a row are,               1 2 9000 9001,     4, 9001, 0",
    "losses before a leap stay,      1 3 9000 9001,     4, 9001, 1",
    "as far behind as is overtaken,  200 101,           2, 200, -1",
  })
  void RFC_3550_A_1_and_A_3(String name, String numbers, long came, long highest, int lost) {
    for (String number : numbers.split(" ", -1)) {
      receive(Integer.parseInt(number), 0, 0);
    }

    ReceptionReport report = report();
    assertThat(counts.summary().packetsReceived()).isEqualTo(came);
    assertThat(report.highest()).isEqualTo(highest);
    assertThat(report.lost()).isEqualTo(lost);
  }

  @Test
  void RFC_3550_A_3_the_fraction_lost_is_of_the_packets_since_the_last_report() {
    receive(1, 0, 0);
    receive(4, 0, 0);
    assertThat(report().fractionLost()).isEqualTo(2 * 256 / 4);

    receive(5, 0, 0);
    receive(6, 0, 0);
    assertThat(report().fractionLost()).isZero();
    assertThat(counts.report()).as("while nothing more comes").isEmpty();

    receive(8, 0, 0);
    receive(8, 0, 0);
    assertThat(report().fractionLost()).as("as many came twice as were lost").isZero();
  }

  @Test
  void RFC_3550_6_4_1_packets_lost_are_of_24_bits() {
    receive(0, 0, 0);
    for (int number = 2_999; number < 9_000_000; number += 2_999) {
      receive(number & 0xFFFF, 0, 0);
    }

    assertThat(report().lost()).isEqualTo(0x7FFFFF);
  }

  @Test
  void RFC_3550_A_8_packets_that_come_as_they_were_sent_have_no_jitter() {
    for (int number = 0; number < 100; number++) {
      receive(number, number * 160, MILLISECONDS.toNanos(20L * number));
    }

    assertThat(report().jitter()).isZero();
  }

  @Test
  void RFC_3550_A_8_jitter_is_the_smoothed_difference_of_spacings() {
    Random random = Seed.of(LineCountsTest.class);
    double expected = 0;
    long before = 0;
    for (int number = 0; number < 1_000; number++) {
      long late = random.nextInt(30);
      receive(number & 0xFFFF, number * 160, MILLISECONDS.toNanos(20L * number + late));
      double difference = number == 0 ? 0 : Math.abs(late - before) * RATE / 1_000.0;
      expected += (difference - expected) / 16;
      before = late;
    }

    assertThat((double) report().jitter()).isCloseTo(expected, within(1.5));
  }

  @Test
  void RFC_3550_6_4_1_a_sender_report_is_named_with_the_time_since_it_came() {
    receive(1, 0, MILLISECONDS.toNanos(1_000));
    counts.senderReported(7, 0xB44D_B705, now);
    ReceptionReport before = report();
    assertThat(before.lastSenderReport()).as("of another source").isZero();
    assertThat(before.delaySinceSenderReport()).isZero();

    counts.senderReported(Packets.SSRC, 0xB44D_B705, now);
    receive(2, 160, now);
    now = MILLISECONDS.toNanos(6_250);

    ReceptionReport report = report();
    assertThat(report.lastSenderReport()).isEqualTo(0xB44D_B705);
    assertThat(report.delaySinceSenderReport()).as("5.250 s, as in figure 2").isEqualTo(0x5_4000);
  }

  @Test
  void a_sender_report_of_long_ago_is_named_no_more() {
    receive(1, 0, 0);
    counts.senderReported(Packets.SSRC, 0xB44D_B705, now);
    now = TimeUnit.HOURS.toNanos(19);

    assertThat(report().lastSenderReport()).isZero();
  }

  @Test
  void RFC_3550_8_2_another_source_is_counted_by_itself() {
    receive(1, 0, 0);
    receive(3, 0, 0);
    counts.received(Packets.packet(0xBEEF, 8, 77, 5, new byte[160]), RATE);

    ReceptionReport report = report();
    assertThat(report.ssrc()).isEqualTo(0xBEEF);
    assertThat(report.highest()).isEqualTo(77);
    assertThat(report.lost()).isZero();
    assertThat(counts.summary().lost()).as("of both").isEqualTo(1);
  }

  @Test
  void packets_and_octets_of_payload_are_counted_both_ways() {
    counts.sent(160);
    counts.sent(160);
    receive(1, 0, 0);

    assertThat(counts.summary()).isEqualTo(new LineSummary(2, 320, 1, 160, 0, 0, 0, 0));
  }

  @Test
  void before_the_first_packet_there_is_nothing_to_report() {
    assertThat(counts.report()).isEmpty();
    assertThat(counts.summary()).isEqualTo(new LineSummary(0, 0, 0, 0, 0, 0, 0, 0));
  }

  private void receive(int sequenceNumber, int timestamp, long nanos) {
    byte[] payload = new byte[160];
    Arrays.fill(payload, (byte) 0xD5);
    now = nanos;
    counts.received(Packets.packet(Packets.SSRC, 8, sequenceNumber, timestamp, payload), RATE);
  }

  private ReceptionReport report() {
    return counts.report().get();
  }
}
