package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A session description, a peer's or ours: all of it that anybody can have a use for, as it was
 * written.
 *
 * @param origin the value of the o= line; some peers write none
 * @param connections the values of the session's c= lines: where its writer receives, unless a
 *     media section says otherwise
 * @param attributes of the session, in order
 * @param media the sections in order
 */
public record SessionDescription(
    Option<String> origin,
    Vector<String> connections,
    Vector<Attribute> attributes,
    Vector<MediaDescription> media) {

  static final SessionDescription EMPTY =
      new SessionDescription(Option.none(), Vector.empty(), Vector.empty(), Vector.empty());

  /** The same with this o= line, unless it has one. */
  SessionDescription withOrigin(String written) {
    return new SessionDescription(
        origin.orElse(Option.some(written)), connections, attributes, media);
  }

  SessionDescription withConnection(String connection) {
    return media.isEmpty()
        ? new SessionDescription(origin, connections.append(connection), attributes, media)
        : withLast(media.last().withConnection(connection));
  }

  SessionDescription withAttribute(Attribute attribute) {
    return media.isEmpty()
        ? new SessionDescription(origin, connections, attributes.append(attribute), media)
        : withLast(media.last().withAttributes(Vector.of(attribute)));
  }

  SessionDescription withMedia(MediaDescription next) {
    return new SessionDescription(origin, connections, attributes, media.append(next));
  }

  private SessionDescription withLast(MediaDescription changed) {
    return new SessionDescription(
        origin, connections, attributes, media.update(media.size() - 1, changed));
  }
}
