package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import no.meetat.sip.media.StreamDirection;

/** A direction attribute, as seen by its writer (RFC 8866, section 6.7). */
public enum MediaDirection {
  SENDRECV,
  SENDONLY,
  RECVONLY,
  INACTIVE;

  private static final Vector<MediaDirection> ALL = Vector.of(values());

  /** The direction that holds by these attributes: the last, if there is one. */
  static Option<MediaDirection> of(Vector<Attribute> attributes) {
    return attributes
        .flatMap(written -> ALL.find(direction -> direction.attribute().equals(written)))
        .lastOption();
  }

  Attribute attribute() {
    return Attribute.of(name().toLowerCase(Locale.ROOT));
  }

  /** What we answer to a peer with this direction (RFC 3264, section 6.1). */
  MediaDirection answered() {
    return switch (this) {
      case SENDRECV -> SENDRECV;
      case SENDONLY -> RECVONLY;
      case RECVONLY -> SENDONLY;
      case INACTIVE -> INACTIVE;
    };
  }

  /** The same without receiving: a peer at 0.0.0.0 takes no media (RFC 3264, section 8.4). */
  MediaDirection deaf() {
    return switch (this) {
      case SENDRECV, SENDONLY -> SENDONLY;
      case RECVONLY, INACTIVE -> INACTIVE;
    };
  }

  /** Our media towards a peer with this direction; a peer that only listens is still served. */
  StreamDirection seenFromUs() {
    return switch (this) {
      case SENDRECV, RECVONLY -> StreamDirection.SEND_RECEIVE;
      case SENDONLY -> StreamDirection.RECEIVE_ONLY;
      case INACTIVE -> StreamDirection.INACTIVE;
    };
  }
}
