package no.meetat.sip.sdp;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.regex.Pattern;
import no.meetat.sip.media.AgreedCodec;

/**
 * The formats of a peer's audio section that are ours too.
 *
 * @param codecs those of ours in the peer's order; at least one
 * @param telephoneEvent payload type of telephone events on the first one's clock, where offered
 */
record CommonFormats(Vector<AgreedCodec> codecs, Option<Integer> telephoneEvent) {

  private static final Pattern PAYLOAD_TYPE = Pattern.compile("[0-9]{1,3}");

  /** None when the section has no codec of ours. */
  static Option<CommonFormats> of(MediaDescription audio) {
    Vector<Rtpmap> offered = offered(audio);
    Vector<AgreedCodec> codecs = offered.flatMap(CommonFormats::ours);
    return codecs.headOption().map(first -> new CommonFormats(codecs, events(first, offered)));
  }

  private static Option<AgreedCodec> ours(Rtpmap format) {
    return Capabilities.codec(format.encoding())
        .map(codec -> new AgreedCodec(codec, format.payloadType()));
  }

  private static Option<Integer> events(AgreedCodec first, Vector<Rtpmap> offered) {
    Encoding events = events(first);
    return offered.find(event -> event.encoding().is(events)).map(Rtpmap::payloadType);
  }

  private static Encoding events(AgreedCodec first) {
    return Encoding.telephoneEvent(Capabilities.encoding(first.codec()).clockRate());
  }

  /** The payload types with a known encoding, in the peer's order; a type may be mapped twice. */
  private static Vector<Rtpmap> offered(MediaDescription audio) {
    Vector<Rtpmap> mapped = audio.attributes().flatMap(Rtpmap::read);
    return audio
        .formats()
        .filter(format -> PAYLOAD_TYPE.matcher(format).matches())
        .map(Integer::valueOf)
        .flatMap(type -> encodings(mapped, type));
  }

  private static Vector<Rtpmap> encodings(Vector<Rtpmap> mapped, int type) {
    Vector<Rtpmap> written = mapped.filter(rtpmap -> rtpmap.payloadType() == type);
    return written.isEmpty() ? Capabilities.assigned(type).toVector() : written;
  }

  /** The one we answer with, and send. */
  AgreedCodec first() {
    return codecs.head();
  }

  /** The formats of our answer. */
  Vector<Rtpmap> answered() {
    Encoding encoding = Capabilities.encoding(first().codec());
    return Vector.of(new Rtpmap(first().payloadType(), encoding))
        .appendAll(telephoneEvent.map(type -> new Rtpmap(type, events(first()))));
  }
}
