package no.meetat.sip.mix;

import no.meetat.sip.codec.Payload;

/** One who takes from a mix: a call. */
public final class Listener {

  private final PartialMix part;
  private final CodedTotal coded;

  Listener(PartialMix part, CodedTotal coded) {
    this.part = part;
    this.coded = coded;
  }

  /** Whether all that is said in this tick is heard, since the talker of the same one is silent. */
  public boolean hearsAll(long tick, Talker self) {
    return !self.talks(tick);
  }

  /** Shows where the payload is that all who hear all share. */
  public void all(long tick, Payload payload) {
    coded.payload(tick, payload);
  }

  /** What all others say, not clipped. */
  public void others(long tick, Talker self, int[] samples) {
    int[] total = part.total(tick);
    int[] own = self.said();
    for (int i = 0; i < total.length; i++) {
      samples[i] = total[i] - own[i];
    }
  }
}
