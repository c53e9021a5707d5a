package no.meetat.sip.engine;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Random;
import java.util.random.RandomGenerator;
import no.meetat.call.CallId;
import no.meetat.sip.call.CallEvents;
import no.meetat.sip.call.CallMedia;
import no.meetat.sip.call.Hearing;
import no.meetat.sip.call.LineSilence;
import no.meetat.sip.call.MediaTransport;
import no.meetat.sip.call.PacketCounters;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Decoder;
import no.meetat.sip.codec.Encoder;
import no.meetat.sip.codec.Frames;
import no.meetat.sip.codec.G711;
import no.meetat.sip.media.MediaStream;
import no.meetat.sip.media.StreamDirection;
import no.meetat.sip.rtp.Packets;
import no.meetat.sip.rtp.RtpPacket;
import no.meetat.sip.rtp.RtpSender;

/** A caller on a fake wire. */
final class FakePhone {

  static final int EVENTS = 101;

  /** Ten ticks. */
  static final Duration MAX_SILENCE = Duration.ofMillis(200);

  final CallId id;
  final Codec codec;
  final FakeWire wire = new FakeWire();
  final FakeReportChannel reports = new FakeReportChannel(true);
  final CallMedia media;
  private final Encoder encoder;
  private final Decoder decoder;
  private final short[] heardLast;
  private byte[] saidLast = new byte[0];
  private int sung;
  private int ssrc;
  private int silences;
  private int sequenceNumber;
  private int timestamp;

  FakePhone(String name, Codec codec, CallEvents events, PacketCounters counters, Hearing hearing) {
    this.id = new CallId(name);
    this.codec = codec;
    this.ssrc = id.hashCode();
    this.heardLast = new short[codec.format().frame()];
    this.encoder = codec.encoder();
    this.decoder = codec.decoder();
    RandomGenerator random = new Random(name.hashCode());
    LineSilence silence = new LineSilence(MAX_SILENCE, () -> silences++);
    MediaTransport transport = new MediaTransport(wire, reports, new RtpSender(random), random);
    this.media = new CallMedia(id, transport, silence, events, counters, hearing);
  }

  /** Agrees on media, and has shown itself. */
  void negotiate(StreamDirection direction) {
    media.vouchFor(InetAddress.getLoopbackAddress());
    InetSocketAddress remote = new InetSocketAddress(InetAddress.getLoopbackAddress(), 4000);
    int payloadType = codec.payloadType();
    media.negotiate(new MediaStream(remote, codec, payloadType, OptionalInt.of(EVENTS), direction));
  }

  /** What is said from now on comes from there, in this stream. */
  void comesFrom(InetSocketAddress source, int stream) {
    wire.comesFrom(source);
    ssrc = stream;
  }

  /** Says a frame, which arrives before the next tick. */
  void say(byte[] codes) {
    saidLast = codes.clone();
    wire.put(packet(codec.payloadType(), codes));
    timestamp += codec.duration(codes.length);
  }

  /** A frame of time has passed in what this caller says. */
  void passed() {
    timestamp += codec.format().clockFrame();
  }

  /** Says a frame that the network loses, or delays for the test to put in. */
  byte[] lose() {
    byte[] lost = packet(codec.payloadType(), Frames.level(codec, 4000));
    timestamp += codec.format().clockFrame();
    return lost;
  }

  /** Says a frame of one level. */
  void say(int level) {
    say(Frames.level(codec, level));
  }

  /** Says a frame of a tone. */
  void sing(double frequency, int level) {
    sing(level, frequency);
  }

  /** Says a frame of tones, each of this level. */
  void sing(int level, double... frequencies) {
    int rate = codec.format().sampleRate();
    int[] samples = new int[codec.format().frame()];
    for (int i = 0; i < samples.length; i++) {
      double sum = 0;
      for (double frequency : frequencies) {
        sum += Math.sin(2 * Math.PI * frequency * (sung * samples.length + i) / rate);
      }
      samples[i] = (int) Math.round(level * sum);
    }
    sung++;
    say(samples);
  }

  /** Says a frame of samples. */
  void say(int[] samples) {
    byte[] payload = new byte[codec.octets()];
    encoder.encode(samples, payload);
    say(payload);
  }

  /** Hears what was sent last; to be called once after each tick. */
  short[] hear() {
    byte[] payload = heardCodes();
    decoder.decode(payload, payload.length, heardLast);
    return heardLast.clone();
  }

  /** What was heard last. */
  short[] heardLast() {
    return heardLast;
  }

  /** What was said last, coded. */
  byte[] saidLast() {
    return saidLast;
  }

  /** Sends a packet of a key's press. */
  void press(int event) {
    wire.put(packet(EVENTS, new byte[] {(byte) event, 10, 0, 1}));
  }

  /** Sends a packet of a press that began this many ticks of speech ago. */
  void event(int event, int ticks, boolean end) {
    event(event, ticks, ticks, end);
  }

  /** The same, of a press that lasts this many ticks. */
  void event(int event, int began, int ticks, boolean end) {
    int duration = ticks * G711.FRAME;
    byte[] payload = {
      (byte) event, (byte) (end ? 0x8A : 0x0A), (byte) (duration >> 8), (byte) duration
    };
    wire.put(Packets.octets(ssrc, EVENTS, sequenceNumber++, pressedAt(began), payload));
  }

  /** Sends such a packet, which the network loses. */
  void loseEvent() {
    sequenceNumber++;
  }

  private int pressedAt(int ticks) {
    return timestamp - ticks * G711.FRAME;
  }

  byte[] packet(int payloadType, byte[] payload) {
    return Packets.octets(ssrc, payloadType, sequenceNumber++, timestamp, payload);
  }

  /** How often silence was noticed. */
  int silences() {
    return silences;
  }

  /** What the caller heard last, encoded. */
  byte[] heardCodes() {
    RtpPacket packet = wire.last();
    byte[] codes = new byte[packet.payloadLength()];
    packet.copyPayload(0, codes, 0, codes.length);
    return codes;
  }

  /** What the caller heard last, linear. */
  short[] heard() {
    return Frames.decoded(codec, heardCodes());
  }

  /** The level of what the caller heard last. */
  int heardLevel() {
    return heard()[G711.FRAME / 2];
  }
}
