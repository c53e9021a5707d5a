package no.meetat.sip.signalling.transport;

/** Takes what arrives; called on many threads at once, and must not block. */
@FunctionalInterface
public interface Inbox {

  /**
   * A message has come.
   *
   * @param message one whole message, if the peer kept to the protocol
   * @param flow where it came from, and the way back
   */
  void received(byte[] message, Flow flow);
}
