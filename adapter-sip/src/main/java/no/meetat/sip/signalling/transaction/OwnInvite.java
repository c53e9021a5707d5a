package no.meetat.sip.signalling.transaction;

/** An INVITE of ours and what may have to follow it, all encoded. */
public final class OwnInvite {

  private final byte[] invite;
  private final byte[] cancel;
  private final byte[] refusalAck;
  private final byte[] lateAck;

  /**
   * About to be sent.
   *
   * @param cancel on the branch of the INVITE (RFC 3261, section 9.1)
   * @param refusalAck on that branch too, the ACK of any final response but 2xx (17.1.1.3)
   * @param lateAck on a branch of its own, the ACK of a 2xx that nobody waits for any more
   */
  public OwnInvite(byte[] invite, byte[] cancel, byte[] refusalAck, byte[] lateAck) {
    this.invite = invite;
    this.cancel = cancel;
    this.refusalAck = refusalAck;
    this.lateAck = lateAck;
  }

  byte[] invite() {
    return invite;
  }

  byte[] cancel() {
    return cancel;
  }

  byte[] refusalAck() {
    return refusalAck;
  }

  byte[] lateAck() {
    return lateAck;
  }
}
