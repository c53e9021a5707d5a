package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A message that cannot be accepted.
 *
 * @param answer the response to send back to its source; none where there must be none
 * @param hasLine whether there is a line at all, and not only what keeps a way open
 */
public record Malformed(Option<byte[]> answer, boolean hasLine) {

  private static final String TAG = ";tag=malformed";
  private static final Vector<String> ECHOED =
      Vector.of(HeaderNames.FROM, HeaderNames.TO, HeaderNames.CALL_ID, HeaderNames.CSEQ);

  /** A refusal with a status, where the message is a request that says where it is from. */
  static Malformed of(Head head, Refusal why) {
    return new Malformed(
        Option.when(isAnswered(head), () -> answer(head.fields(), why).encoded()),
        !head.startLine().isEmpty());
  }

  private static boolean isAnswered(Head head) {
    return !StartLine.isStatusLine(head.startLine())
        && !head.startLine().startsWith(Method.ACK + " ")
        && head.fields().has(HeaderNames.VIA);
  }

  /** From a request that cannot be read, only what a response must have, as it came. */
  private static SipResponse answer(HeaderFields request, Refusal why) {
    Vector<HeaderField> vias = request.all().filter(field -> field.is(HeaderNames.VIA));
    Vector<HeaderField> echoed =
        ECHOED.flatMap(
            name -> request.first(name).map(value -> new HeaderField(name, tagged(name, value))));
    return new SipResponse(
        why.status(), why.reason(), new HeaderFields(vias.appendAll(echoed)), "");
  }

  private static String tagged(String name, String value) {
    boolean untagged = name.equals(HeaderNames.TO) && !value.contains(";tag=");
    return untagged ? value + TAG : value;
  }
}
