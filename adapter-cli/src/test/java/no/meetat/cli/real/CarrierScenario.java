package no.meetat.cli.real;

/**
 * What SIPp does in the part of a carrier's network (3GPP TS 24.229): it requires session timers
 * and 100rel, tells how the call came, refreshes by UPDATE, holds and resumes by re-INVITE, and
 * releases the call because its network is out of order.
 */
final class CarrierScenario {

  static final String ICID = "0ac1.5f3b-77";
  static final String DIVERTED_FROM = "+4790123456";
  static final int OUT_OF_ORDER = 38;

  private static final String TIMER =
      "Supported: timer, 100rel, precondition, histinfo\nSession-Expires: 1800;refresher=uac\n";

  private CarrierScenario() {}

  /** The scenario in SIPp's own XML. */
  static String xml() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scenario name=\"carrier\">\n"
        + new SippRequest("INVITE", 1)
            .with(
                TIMER + "Require: timer, 100rel\nAllow: INVITE, ACK, BYE, CANCEL, UPDATE\n" + way())
            .with("application/sdp", SippRequest.OFFER)
            .xml()
        + "<recv response=\"100\" optional=\"true\"/>\n"
        + agreed()
        + new SippRequest("ACK", 1).xml()
        + new SippRequest("UPDATE", 2).with(TIMER).xml()
        + agreed()
        + changed(3, "sendonly", "recvonly")
        + changed(4, "sendrecv", "sendrecv")
        + new SippRequest("BYE", 5).with("Reason: Q.850;cause=" + OUT_OF_ORDER + "\n").xml()
        + "<recv response=\"200\"/>\n</scenario>\n";
  }

  private static String way() {
    return "P-Charging-Vector: icid-value="
        + ICID
        + ";orig-ioi=carrier.example\nHistory-Info: <sip:"
        + DIVERTED_FROM
        + "@carrier.example>;index=1,<sip:23184500@[remote_ip];cause=408>;index=1.1;mp=1\n";
  }

  private static String agreed() {
    return answered("Session-Expires:", "1800;refresher=uac", "hdr");
  }

  private static String changed(int sequence, String direction, String answer) {
    return new SippRequest("INVITE", sequence)
            .with(TIMER)
            .with("application/sdp", SippRequest.OFFER + "a=" + direction + "\n")
            .xml()
        + "<recv response=\"100\" optional=\"true\"/>\n"
        + answered("", "a=" + answer, "body")
        + new SippRequest("ACK", sequence).xml();
  }

  /** A 200 in which this is found; otherwise SIPp fails. */
  private static String answered(String header, String found, String in) {
    String where = in.equals("hdr") ? " header=\"" + header + "\"" : "";
    return "<recv response=\"200\"><action><ereg regexp=\""
        + found
        + "\" search_in=\""
        + in
        + "\""
        + where
        + " check_it=\"true\" assign_to=\"found\"/></action></recv>\n";
  }
}
