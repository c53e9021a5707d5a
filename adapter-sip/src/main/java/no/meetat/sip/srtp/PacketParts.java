package no.meetat.sip.srtp;

import java.nio.ByteBuffer;

/**
 * A packet that is being encrypted or decrypted, and where its parts are; used for the next too.
 */
final class PacketParts {

  /** The most octets of a packet in clear. */
  static final int MOST = 2048;

  final byte[] octets = new byte[MOST + CryptoSuite.MOST_GROWTH];

  /** The same octets. */
  final ByteBuffer view = ByteBuffer.wrap(octets);

  /** The first octet that is encrypted; those before it are authenticated only. */
  int from;

  /** Behind the last one. */
  int to;

  /** Where the tag begins. */
  int tag;

  /** Names the stream. */
  int ssrc;

  /** The packet's number in it, of 48 bits. */
  long index;

  /** What is authenticated beside: the rollover counter, or the index of a report. */
  int beside;
}
