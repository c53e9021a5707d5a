package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.sip.codec.Codec;

/**
 * The formats of a peer's audio section that are ours too.
 *
 * @param codec the first of ours in the peer's order
 * @param payloadType of the codec
 * @param telephoneEvent payload type of telephone events on the codec's clock, where offered
 */
record CommonFormats(Codec codec, int payloadType, Option<Integer> telephoneEvent) {

  /** None when the section has no codec of ours. */
  static Option<CommonFormats> of(MediaDescription audio) {
    Vector<Rtpmap> offered = offered(audio);
    return offered
        .flatMap(format ->
            Capabilities.codec(format.encoding()).map(codec -> of(codec, format, offered)))
        .headOption();
  }

  private static CommonFormats of(Codec codec, Rtpmap format, Vector<Rtpmap> offered) {
    Encoding events = Encoding.telephoneEvent(format.encoding().clockRate());
    return new CommonFormats(
        codec,
        format.payloadType(),
        offered.find(event -> event.encoding().is(events)).map(Rtpmap::payloadType));
  }

  /** The payload types with a known encoding, in the peer's order; a type may be mapped twice. */
  private static Vector<Rtpmap> offered(MediaDescription audio) {
    Vector<Rtpmap> mapped = audio.attributes().flatMap(Rtpmap::read);
    return audio
        .formats()
        .filter(format -> format.matches("[0-9]{1,3}"))
        .map(Integer::valueOf)
        .flatMap(type -> encodings(mapped, type));
  }

  private static Vector<Rtpmap> encodings(Vector<Rtpmap> mapped, int type) {
    Vector<Rtpmap> written = mapped.filter(rtpmap -> rtpmap.payloadType() == type);
    return written.isEmpty() ? Capabilities.assigned(type).toVector() : written;
  }

  /** The formats of our answer. */
  Vector<Rtpmap> answered() {
    Encoding encoding = Capabilities.encoding(codec);
    Encoding events = Encoding.telephoneEvent(encoding.clockRate());
    return Vector.of(new Rtpmap(payloadType, encoding))
        .appendAll(telephoneEvent.map(type -> new Rtpmap(type, events)));
  }
}
