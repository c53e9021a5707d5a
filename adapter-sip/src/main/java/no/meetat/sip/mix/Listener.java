package no.meetat.sip.mix;

import no.meetat.sip.codec.Encoder;
import no.meetat.sip.codec.Payload;

/** One who takes from a mix: a call. */
public final class Listener {

  private final PartialMix part;
  private final CodedTotal heard;
  private final Limiter limiter;

  Listener(PartialMix part, CodedTotal heard, Limiter limiter) {
    this.part = part;
    this.heard = heard;
    this.limiter = limiter;
  }

  /**
   * Takes part in the first half of each tick, so that the mix has a rate as good as this one's.
   */
  public void attend(long tick) {
    part.attend(tick, heard.rate());
  }

  /** Whether all that is said in this tick is heard, since the listener's own talker is silent. */
  public boolean hearsAll(long tick, Talker self) {
    return !self.talks(tick);
  }

  /** Shows the payload that is shared by all listeners who hear everybody. */
  public void all(long tick, Payload payload) {
    heard.payload(tick, payload);
  }

  /**
   * The encoder shared by all listeners who hear everybody, or one like it, as it was before this
   * tick.
   */
  public Encoder shared(long tick) {
    return heard.before(tick);
  }

  /** What all others say, limited where mixes are, at the rate of the codec. */
  public void others(long tick, Talker self, int[] samples) {
    if (self.talks(tick)) {
      heard.without(tick, self.added(), limiter, samples);
    } else {
      heard.total(tick, samples);
    }
  }
}
