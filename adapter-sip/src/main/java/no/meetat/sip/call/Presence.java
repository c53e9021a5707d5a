package no.meetat.sip.call;

import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.conference.Direction;
import no.meetat.conference.MediaPolicy;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.mix.Listener;
import no.meetat.sip.mix.Talker;
import org.jspecify.annotations.Nullable;

/** A call's part in a conference: on hold, listening only, or in the talk. */
final class Presence {

  private final CallId id;
  private final Room room;
  private @Nullable Conference seen;
  private @Nullable Ends ends;
  private Direction direction = Direction.INACTIVE;

  Presence(CallId id, Room room) {
    this.id = id;
    this.room = room;
  }

  /**
   * Looks at the conference as it is now.
   *
   * @return whether the caller has come off hold
   */
  boolean look() {
    Conference picture = room.picture();
    return picture != null && isNews(picture) && take(picture);
  }

  /** Each publication is a new object, so this costs nothing. */
  @SuppressWarnings("ReferenceEquality")
  private boolean isNews(Conference picture) {
    return picture != seen;
  }

  private boolean take(Conference picture) {
    boolean wasOnHold = seen != null && isOnHold();
    seen = picture;
    direction = MediaPolicy.direction(picture, id);
    return wasOnHold && !isOnHold();
  }

  boolean isOnHold() {
    return direction == Direction.INACTIVE;
  }

  /** Whether the others hear the caller. */
  boolean isHeard() {
    return direction == Direction.SEND_RECEIVE;
  }

  /** The caller talks and listens through this codec from now on. */
  void use(Codec codec) {
    ends = new Ends(room.mix().talker(codec.format().sampleRate()), room.mix().listener(codec));
  }

  /** The caller in the mix; null before it has a codec. */
  @Nullable Ends ends() {
    return ends;
  }

  /** Adds what the caller says in this tick to the mix, if there is anything to hear. */
  void talk(@Nullable Receiving heard, long tick) {
    if (ends == null) {
      return;
    }
    ends.listener.attend(tick);
    if (heard == null) {
      ends.talker.rest(tick);
    } else {
      ends.talker.say(tick, heard.samples());
    }
  }

  /**
   * The caller in the mix.
   *
   * @param talker as one of those who talk
   * @param listener as one of those who listen
   */
  record Ends(Talker talker, Listener listener) {}
}
