package no.meetat.sip.call;

import java.util.Arrays;
import no.meetat.sip.codec.Codecs;
import no.meetat.sip.codec.Decoder;
import no.meetat.sip.codec.G711;
import no.meetat.sip.rtp.JitterBuffer;
import no.meetat.sip.rtp.RtpPacket;

/** What is heard of packets, tick by tick. */
final class HeardSpeech {

  private final JitterBuffer buffer = new JitterBuffer(Codecs.PCMA);
  private final Speech speech = new Speech(Codecs.PCMA.format());

  void arrive(RtpPacket packet) {
    buffer.put(packet);
  }

  /** A packet of comfort noise, or of an event. */
  void passOver(RtpPacket packet, boolean comfortNoise) {
    buffer.passOver(packet, comfortNoise);
  }

  /** Frames that were lost since this was last asked. */
  int lost() {
    return buffer.takeLost();
  }

  /** The samples of the next 20 ms. */
  int[] tick() {
    boolean heard = speech.take(buffer.next(speech.frame()));
    return heard ? speech.samples().clone() : new int[G711.FRAME];
  }

  /** The longest run of samples in which nothing is to be heard. */
  static int longestHole(int[] samples) {
    int longest = 0;
    int hole = 0;
    for (int sample : samples) {
      hole = Math.abs(sample) <= Decoder.SILENCE ? hole + 1 : 0;
      longest = Math.max(longest, hole);
    }
    return longest;
  }

  /** How many samples there are until nothing more is to be heard. */
  static int length(int[] samples) {
    int end = samples.length;
    while (end > 0 && Math.abs(samples[end - 1]) <= Decoder.SILENCE) {
      end--;
    }
    return end;
  }

  /** One after the other. */
  static int[] joined(int[] first, int[] second) {
    int[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
