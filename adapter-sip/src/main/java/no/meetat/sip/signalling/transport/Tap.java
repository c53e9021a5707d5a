package no.meetat.sip.signalling.transport;

/**
 * Sees each message once as it passes our end of a flow, repeats too; keep-alives as well. Called
 * on threads that must not wait, for one peer on several at a time. What it is given it may keep
 * and must not change. It is not there to be heard: what it throws is a bug.
 */
public interface Tap {

  /** Sees nothing. */
  Tap NONE =
      new Tap() {
        @Override
        public void received(byte[] message, Flow flow, long nanos) {}

        @Override
        public void sent(byte[] message, Flow flow, long nanos) {}
      };

  /**
   * A message is about to be served. One that is dropped, since its sender has sent too much, is
   * not seen.
   *
   * @param nanos when it came, by {@link System#nanoTime}
   */
  void received(byte[] message, Flow flow, long nanos);

  /**
   * A message has been given to the network.
   *
   * @param nanos just before that, by {@link System#nanoTime}
   */
  void sent(byte[] message, Flow flow, long nanos);
}
