package no.meetat.sip.call;

import static org.assertj.core.api.Assertions.assertThat;

import no.meetat.sip.codec.G711;
import no.meetat.sip.rtp.Packets;
import no.meetat.sip.rtp.RtpPacket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A caller who falls silent has lost nothing, and leaves no stutter. */
class SpurtEndTest {

  private static final int FRAME = G711.FRAME;

  private final HeardSpeech speech = new HeardSpeech();
  private int sequenceNumber = 100;

  /**
   * Between bars is what comes before each tick: the packet of speech of that tick by number, its
   * number with an m where it is marked, c for comfort noise, e for an event, x for one that the
   * network loses. Heard after the first packet: the milliseconds until nothing more is heard.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "comfort noise ends a spurt                  ; 0|1|c||||           ; 50 ; 0",
        "also in place of what goes on               ; 0|1|c||c||6|c       ; 150; 0",
        "nothing says so: it may be lost             ; 0|1|||||            ; 100; 0",
        "but was not, as the next packet shows       ; 0|1|||||6|c         ; 150; 0",
        "nor within 60 ms                            ; 0|1|||4|c           ; 110; 0",
        "nor where timestamps stand still            ; 0|1|||||2m|c        ; 150; 0",
        "a sender who does so again is known         ; 0|||||5|||||        ; 150; 0",
        "a packet was lost                           ; 0|1|x|3|c           ; 90 ; 1",
        "two were lost                               ; 0|1|x|x|4|c         ; 110; 2",
        "the last of a spurt was lost                ; 0|1|x||||6|c        ; 150; 3",
        "a packet came late                          ; 0|1||2 3|4|c        ; 110; 1",
        "an event takes the place of speech          ; 0|1|e|e|e|e|6|c     ; 150; 0",
      })
  void end(String what, String arrivals, int millis, int lost) {
    int[] heard = new int[0];
    for (String tick : arrivals.split("\\|", -1)) {
      for (String word : tick.strip().split(" +", -1)) {
        arrive(word);
      }
      heard = HeardSpeech.joined(heard, speech.tick());
    }
    heard = HeardSpeech.joined(heard, speech.tick());
    assertThat(HeardSpeech.length(heard) / 8.0)
        .as("ms heard")
        .isBetween(millis - 2.0, millis + 0.5);
    assertThat(speech.lost()).as("frames lost").isEqualTo(lost);
  }

  private void arrive(String word) {
    if (word.isEmpty()) {
      return;
    }
    sequenceNumber++;
    switch (word.charAt(word.length() - 1)) {
      case 'x' -> {}
      case 'c', 'e' -> speech.passOver(Packets.speech(sequenceNumber, 0, 1, 0), word.equals("c"));
      case 'm' -> speech.arrive(Packets.marked(packet(word.substring(0, word.length() - 1))));
      default -> speech.arrive(packet(word));
    }
  }

  private RtpPacket packet(String number) {
    return Packets.speech(sequenceNumber, Integer.parseInt(number) * FRAME, FRAME, 0x2A);
  }
}
