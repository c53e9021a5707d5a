package no.meetat.cli.real;

/**
 * What SIPp does where callers are asked who they are (RFC 3261, section 22): answers a challenge
 * by MD5, which must come first, and stays for a second.
 */
final class DigestScenario {

  static final String REALM = "meetat.example.com";
  static final String USER = "kari";
  static final String PASSWORD = "secret";

  private static final String AUTHENTICATION =
      "[authentication username=" + USER + " password=" + PASSWORD + "]\n";

  private DigestScenario() {}

  /** The scenario in SIPp's own XML. */
  static String xml() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scenario name=\"digest\">\n"
        + invite(1, "")
        + "<recv response=\"401\" auth=\"true\"/>\n"
        + new SippRequest("ACK", 1).xml()
        + invite(2, AUTHENTICATION)
        + "<recv response=\"100\" optional=\"true\"/>\n<recv response=\"200\"/>\n"
        + new SippRequest("ACK", 2).xml()
        + "<pause milliseconds=\"1000\"/>\n"
        + new SippRequest("BYE", 3).xml()
        + "<recv response=\"200\"/>\n</scenario>\n";
  }

  private static String invite(int sequence, String headers) {
    String xml =
        new SippRequest("INVITE", sequence)
            .with(headers)
            .with("application/sdp", SippRequest.OFFER)
            .xml();
    return xml.replace("[peer_tag_param]", "");
  }
}
