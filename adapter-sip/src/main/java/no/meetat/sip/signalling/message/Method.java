package no.meetat.sip.signalling.message;

/** The methods we know by name (RFC 3261, section 7.1, and the RFCs that added to them). */
public final class Method {

  public static final String INVITE = "INVITE";
  public static final String ACK = "ACK";
  public static final String BYE = "BYE";
  public static final String CANCEL = "CANCEL";
  public static final String OPTIONS = "OPTIONS";
  public static final String INFO = "INFO";
  public static final String REGISTER = "REGISTER";
  public static final String SUBSCRIBE = "SUBSCRIBE";
  public static final String NOTIFY = "NOTIFY";
  public static final String PUBLISH = "PUBLISH";
  public static final String MESSAGE = "MESSAGE";
  public static final String REFER = "REFER";
  public static final String PRACK = "PRACK";
  public static final String UPDATE = "UPDATE";

  private Method() {}

  /**
   * Whether a request says anew where its sender is reached (RFC 3261, 12.2; RFC 3311; RFC 6665).
   */
  public static boolean refreshesTarget(String method) {
    return hasSession(method) || method.equals(SUBSCRIBE) || method.equals(NOTIFY);
  }

  /** Whether a request may have a description of a session that counts. */
  public static boolean hasSession(String method) {
    return method.equals(INVITE) || method.equals(UPDATE);
  }

  /** Whether a request can found a dialog (RFC 3261, 12.1; RFC 6665, 4.4.1). */
  public static boolean foundsDialog(String method) {
    return method.equals(INVITE) || method.equals(SUBSCRIBE);
  }
}
