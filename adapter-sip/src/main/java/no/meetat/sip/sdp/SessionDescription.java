package no.meetat.sip.sdp;

import io.vavr.collection.Vector;

/**
 * A peer's session description: all of it that we can have use for.
 *
 * @param connections the values of the session's c= lines: where its writer receives, unless a
 *     media section tells otherwise
 * @param direction of the media sections that tell none
 * @param media the sections in order
 */
public record SessionDescription(
    Vector<String> connections, MediaDirection direction, Vector<MediaDescription> media) {

  static final SessionDescription EMPTY =
      new SessionDescription(Vector.empty(), MediaDirection.SENDRECV, Vector.empty());

  SessionDescription withConnection(String connection) {
    return media.isEmpty()
        ? new SessionDescription(connections.append(connection), direction, media)
        : withLast(media.last().withConnection(connection));
  }

  SessionDescription withDirection(MediaDirection written) {
    return media.isEmpty()
        ? new SessionDescription(connections, written, media)
        : withLast(media.last().withDirection(written));
  }

  SessionDescription withEncoding(Rtpmap rtpmap) {
    return media.isEmpty() ? this : withLast(media.last().withEncoding(rtpmap));
  }

  SessionDescription withMedia(MediaDescription next) {
    return new SessionDescription(connections, direction, media.append(next));
  }

  private SessionDescription withLast(MediaDescription changed) {
    return new SessionDescription(connections, direction, media.update(media.size() - 1, changed));
  }
}
