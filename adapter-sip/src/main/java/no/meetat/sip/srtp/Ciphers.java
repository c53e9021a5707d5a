package no.meetat.sip.srtp;

/** What the JDK has of ciphers. */
public final class Ciphers {

  private static final int CALLS = 20;

  private Ciphers() {}

  /** Loads them, for which the media of the first encrypted call would wait 45 ms otherwise. */
  public static void prepare() {
    for (int call = 0; call < CALLS; call++) {
      CryptoSuite.ALL.forEach(Ciphers::use);
    }
  }

  private static void use(CryptoSuite suite) {
    MasterKey key = MasterKey.random(suite);
    var _ = new SrtpSender(suite, key);
    var _ = new SrtpReceiver(suite, key);
  }
}
