package no.meetat.sip.call;

import no.meetat.conference.Conference;
import no.meetat.sip.mix.PartialMix;
import org.jspecify.annotations.Nullable;

/** One conference as the calls of one worker see it: who may talk, and what is said. */
public final class Room {

  private final PartialMix mix;
  private @Nullable Conference picture;

  /** A conference of which nothing has been published yet. */
  public Room(PartialMix mix) {
    this.mix = mix;
  }

  /** Takes the conference as it is now. */
  public void see(Conference conference) {
    picture = conference;
  }

  /** The conference as it was last seen. */
  @Nullable Conference picture() {
    return picture;
  }

  public PartialMix mix() {
    return mix;
  }
}
