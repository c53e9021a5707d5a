package no.meetat.sip.tone;

import no.meetat.dtmf.Key;
import no.meetat.sip.codec.Codec;
import no.meetat.sip.codec.Decoder;
import no.meetat.sip.codec.Encoder;
import no.meetat.sip.rtp.DecodedFrame;
import no.meetat.sip.rtp.JitterBuffer.Found;
import no.meetat.sip.rtp.KeyListener;

/** Hears keys through a codec, frame by frame, and writes them down: {@code 5^} is one let go. */
final class Ear implements KeyListener {

  final KeyTones tones;
  private final StringBuilder told = new StringBuilder();
  private final Codec codec;
  private final Encoder encoder;
  private final Decoder decoder;
  private final DecodedFrame frame;
  private final int[] said;
  private final byte[] coded;
  private final short[] decoded;
  private final StringBuilder muted = new StringBuilder();

  Ear(Codec codec) {
    this.codec = codec;
    tones = new KeyTones(codec.format(), this);
    encoder = codec.encoder();
    decoder = codec.decoder();
    int length = codec.format().frame();
    frame = new DecodedFrame(length);
    said = new int[length];
    coded = new byte[codec.octets()];
    decoded = new short[length];
  }

  /** What is told of a line, which may begin anywhere in a frame and is silent at its end. */
  static String hears(Codec codec, Line line) {
    Ear ear = new Ear(codec);
    ear.hear(line.linear());
    return ear.told();
  }

  /** Hears a whole line. */
  void hear(int[] samples) {
    for (int at = 0; at + said.length <= samples.length; at += said.length) {
      hear(samples, at);
    }
  }

  /** Hears the frame that begins there, and returns whether it is a tone. */
  boolean hear(int[] samples, int from) {
    System.arraycopy(samples, from, said, 0, said.length);
    encoder.encode(said, coded);
    decoder.decode(coded, codec.octets(), decoded);
    frame.clear();
    frame.put(decoded, 0, 0, decoded.length);
    return note(tones.take(Found.FRAME, frame));
  }

  /** A frame is lost. */
  void lose() {
    frame.clear();
    note(tones.take(Found.LOST, frame));
  }

  private boolean note(boolean tone) {
    muted.append(tone ? '#' : '-');
    return tone;
  }

  String told() {
    return told.toString();
  }

  /** The keys without their ends. */
  String keys() {
    return told().replace("^", "");
  }

  /** A sign for each frame: {@code #} where nobody else is to hear it. */
  String muted() {
    return muted.toString();
  }

  @Override
  public void pressed(Key key) {
    told.append(key.symbol());
  }

  @Override
  public void released(int ticksAgo) {
    told.append('^');
  }
}
