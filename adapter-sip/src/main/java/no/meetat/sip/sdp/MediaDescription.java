package no.meetat.sip.sdp;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;

/**
 * One media section (RFC 8866, section 5.14).
 *
 * @param media audio, video and so on
 * @param port where its writer receives; 0 when rejected
 * @param protocol for example RTP/AVP
 * @param formats in the writer's order of preference; for RTP the payload types
 * @param connection where its writer receives; none when only the session tells
 * @param encodings of the payload types that have an rtpmap
 * @param direction none when only the session tells
 */
public record MediaDescription(
    String media,
    int port,
    String protocol,
    Vector<String> formats,
    Option<InetAddress> connection,
    Map<Integer, Encoding> encodings,
    Option<MediaDirection> direction) {

  /** A media section before its attributes are read. */
  static MediaDescription of(String media, int port, String protocol, Vector<String> formats) {
    return new MediaDescription(
        media, port, protocol, formats, Option.none(), LinkedHashMap.empty(), Option.none());
  }

  MediaDescription withConnection(Option<InetAddress> address) {
    return new MediaDescription(media, port, protocol, formats, address, encodings, direction);
  }

  MediaDescription withDirection(MediaDirection written) {
    return new MediaDescription(
        media, port, protocol, formats, connection, encodings, Option.some(written));
  }

  MediaDescription withEncoding(int payloadType, Encoding encoding) {
    return new MediaDescription(
        media,
        port,
        protocol,
        formats,
        connection,
        encodings.put(payloadType, encoding),
        direction);
  }

  /** The same section refused: port 0, one format as the grammar asks (RFC 3264, section 6). */
  MediaDescription rejected() {
    return of(media, 0, protocol, formats.take(1));
  }
}
