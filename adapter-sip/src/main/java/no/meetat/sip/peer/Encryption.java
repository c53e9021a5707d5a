package no.meetat.sip.peer;

/**
 * What holds for the encryption of a peer's media.
 *
 * @param policy whether they are encrypted
 * @param privateSignalling whether nobody else reads its signalling, though it does not come over
 *     TLS: a proxy of ours ends TLS, or the network is our own; then keys in it are worth something
 */
public record Encryption(EncryptionPolicy policy, boolean privateSignalling) {

  /** Where nothing is said. */
  public static final Encryption DEFAULT = new Encryption(EncryptionPolicy.MAY, false);
}
