package no.meetat.sip.sdp;

import io.vavr.collection.Vector;

/**
 * One media section (RFC 8866, section 5.14), as it was written: its faults matter only where it is
 * used.
 *
 * @param media audio, video and so on
 * @param port where its writer receives; 0 when rejected
 * @param protocol for example RTP/AVP
 * @param formats in the writer's order of preference; for RTP the payload types
 * @param connections the values of its c= lines; none when only the session has one
 * @param attributes all of them, in order
 */
public record MediaDescription(
    String media,
    String port,
    String protocol,
    Vector<String> formats,
    Vector<String> connections,
    Vector<Attribute> attributes) {

  private static final String REJECTED = "0";

  /** A format to name where the peer named none, since the grammar asks for one. */
  private static final String ANY_FORMAT = "0";

  /** A media section before the lines below it are read. */
  static MediaDescription of(String media, String port, String protocol, Vector<String> formats) {
    return new MediaDescription(media, port, protocol, formats, Vector.empty(), Vector.empty());
  }

  MediaDescription withConnection(String connection) {
    return new MediaDescription(
        media, port, protocol, formats, connections.append(connection), attributes);
  }

  MediaDescription withAttributes(Vector<Attribute> more) {
    return new MediaDescription(
        media, port, protocol, formats, connections, attributes.appendAll(more));
  }

  /** The same section refused: port 0, one format (RFC 3264, section 6). */
  MediaDescription rejected() {
    return of(media, REJECTED, protocol, Vector.of(formats.headOption().getOrElse(ANY_FORMAT)));
  }
}
