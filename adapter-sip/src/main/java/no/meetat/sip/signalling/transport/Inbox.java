package no.meetat.sip.signalling.transport;

/** Takes what arrives; called on several threads at once, for one peer on one at a time. */
@FunctionalInterface
public interface Inbox {

  /**
   * A message has come.
   *
   * @param message one whole message, if the peer kept to the protocol
   * @param flow where it came from, and the way back
   * @return whether it is a message of SIP
   */
  boolean received(byte[] message, Flow flow);
}
