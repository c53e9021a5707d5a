package no.meetat.sip.sdp;

import io.vavr.collection.Map;
import io.vavr.collection.Set;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Codecs;

/** All that we offer and take in audio; descriptions are made from this list. */
final class Capabilities {

  /** All that we take, on some terms. */
  private static final Vector<TransportProfile> PROFILES =
      Vector.of(TransportProfile.RTP_AVP, TransportProfile.RTP_SAVP, TransportProfile.RTP_SAVPF);

  /** All keys of a telephone (RFC 4733, section 3.2). */
  private static final String KEYPAD = "0-15";

  /** Of telephone events in our offers; further clock rates have the payload types after it. */
  private static final int FIRST_EVENT_TYPE = 101;

  private static final SdpFault UNKNOWN =
      new SdpFault("audio that is not " + TransportProfile.RTP_AVP.protocol());

  private static final Attribute PACKET_MILLIS = Attribute.of("ptime", "20");

  private static final Map<Integer, Rtpmap> STATIC =
      Codecs.ALL.toLinkedMap(Codec::payloadType, Capabilities::rtpmap);

  private Capabilities() {}

  static Encoding encoding(Codec codec) {
    return new Encoding(codec.name(), codec.format().clockRate());
  }

  /** The codec of this encoding; none when we have none. */
  static Option<Codec> codec(Encoding encoding) {
    return Codecs.ALL.find(codec -> encoding.is(encoding(codec)));
  }

  /** What a payload type stands for without an rtpmap (RFC 3551, section 6). */
  static Option<Rtpmap> assigned(int payloadType) {
    return STATIC.get(payloadType);
  }

  /** The profile of a media section, if we take it. */
  static Either<SdpFault, TransportProfile> profile(MediaDescription media) {
    Option<TransportProfile> known = TransportProfile.of(media.protocol());
    return known
        .filter(PROFILES::contains)
        .toEither(() -> known.map(Capabilities::unusable).getOrElse(UNKNOWN));
  }

  /** Why a section of this profile is not taken. */
  static SdpFault unusable(TransportProfile profile) {
    return new SdpFault(
        "audio that is " + profile.protocol() + ", not " + TransportProfile.RTP_AVP.protocol());
  }

  static SdpFault noCodec() {
    return new SdpFault("audio without " + Codecs.ALL.map(Codec::name).mkString(" or "));
  }

  /** All payload types that we offer. */
  static Vector<Rtpmap> offered() {
    return Codecs.ALL
        .map(Capabilities::rtpmap)
        .appendAll(events(Codecs.ALL.map(codec -> encoding(codec).clockRate()).toLinkedSet()));
  }

  private static Rtpmap rtpmap(Codec codec) {
    return new Rtpmap(codec.payloadType(), encoding(codec));
  }

  /** Telephone events for codecs of these clock rates, Hz (RFC 4733, section 2.1). */
  static Vector<Rtpmap> events(Set<Integer> clockRates) {
    return clockRates
        .toVector()
        .zipWithIndex(
            (rate, index) -> new Rtpmap(FIRST_EVENT_TYPE + index, Encoding.telephoneEvent(rate)));
  }

  /** The attributes of a section of ours. */
  static Vector<Attribute> attributes(Vector<Rtpmap> formats, MediaDirection direction) {
    return formats
        .flatMap(Capabilities::attributes)
        .append(PACKET_MILLIS)
        .append(direction.attribute());
  }

  private static Vector<Attribute> attributes(Rtpmap format) {
    Vector<Attribute> mapped = Vector.of(format.attribute());
    return format.encoding().isTelephoneEvent()
        ? mapped.append(Attribute.of("fmtp", format.payloadType() + " " + KEYPAD))
        : mapped;
  }
}
