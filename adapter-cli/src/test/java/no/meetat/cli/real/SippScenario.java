package no.meetat.cli.real;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;

/** What SIPp does: dials, keys a code by INFO (RFC 6086), stays for two seconds, hangs up. */
record SippScenario(String code) {

  private static final int SECONDS_BETWEEN_KEYS_AND_BYE = 2;

  /** The scenario in SIPp's own XML. */
  String xml() {
    Seq<String> keys = Vector.ofAll((code + "#").chars().mapToObj(Character::toString));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<scenario name=\"code by INFO\">\n"
        + new SippRequest("INVITE", 1).with("application/sdp", SippRequest.OFFER).xml()
        + "<recv response=\"100\" optional=\"true\"/><recv response=\"180\" optional=\"true\"/>\n"
        + "<recv response=\"200\"/>\n"
        + new SippRequest("ACK", 1).xml()
        + keys.zipWithIndex().map(key -> info(key._1, key._2 + 2)).mkString()
        + "<pause milliseconds=\""
        + SECONDS_BETWEEN_KEYS_AND_BYE * 1_000
        + "\"/>\n"
        + new SippRequest("BYE", keys.size() + 2).xml()
        + "<recv response=\"200\"/>\n</scenario>\n";
  }

  private static String info(String key, int sequence) {
    String press = "Signal=" + key + "\nDuration=100\n";
    return new SippRequest("INFO", sequence).with("application/dtmf-relay", press).xml()
        + "<recv response=\"200\"/>\n";
  }
}
