package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.net.InetAddress;

/**
 * A session description.
 *
 * @param origin who wrote it, and which version it is
 * @param connection where its writer receives, unless a media section tells otherwise
 * @param direction of the media sections that tell none
 * @param media the sections in order
 */
public record SessionDescription(
    Origin origin,
    Option<InetAddress> connection,
    MediaDirection direction,
    Vector<MediaDescription> media) {

  /**
   * The o= line (RFC 8866, section 5.2).
   *
   * @param id the session
   * @param version one more for each change
   * @param address of the writer
   */
  public record Origin(String id, String version, String address) {}
}
