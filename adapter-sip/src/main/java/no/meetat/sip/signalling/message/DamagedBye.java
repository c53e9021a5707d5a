package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * A BYE that is read though it is malformed or too large. Its sender considers the call over
 * whatever the answer (RFC 3261, section 15.1.1), so all it must say is which call that is.
 */
final class DamagedBye {

  /** In place of a Via that cannot be read: the answer goes to where the request came from. */
  private static final String NO_VIA = "SIP/2.0/UDP unknown.invalid;rport";

  private DamagedBye() {}

  /** The BYE with this head, without its body; none where it does not name its dialog. */
  static Option<SipRequest> in(Head head) {
    return Option.when(head.startLine().startsWith(Method.BYE + " "), head.fields())
        .map(DamagedBye::withVia)
        .flatMap(DamagedBye::read);
  }

  private static HeaderFields withVia(HeaderFields fields) {
    return via(fields).isDefined()
        ? fields
        : new HeaderFields(fields.all().reject(field -> field.is(HeaderNames.VIA)))
            .with(HeaderNames.VIA, NO_VIA);
  }

  /** The Request-URI need not be readable: its dialog says for whom it is. */
  private static Option<SipRequest> read(HeaderFields fields) {
    Option<Via> via = via(fields);
    Option<NameAddr> from = fields.first(HeaderNames.FROM).flatMap(MessageReader::party);
    Option<NameAddr> to =
        fields.first(HeaderNames.TO).flatMap(MessageReader::party).filter(DamagedBye::isTagged);
    Option<CSeq> cseq = fields.first(HeaderNames.CSEQ).flatMap(CSeq::read);
    Option<String> callId = fields.first(HeaderNames.CALL_ID).flatMap(MessageReader::identifier);
    return Option.when(
        Vector.of(via, from, to, cseq, callId).forAll(Option::isDefined),
        () ->
            new SipRequest(
                new StartLine.RequestLine(Method.BYE, to.get().uri()),
                via.get(),
                from.get(),
                to.get(),
                cseq.get(),
                fields,
                ""));
  }

  private static Option<Via> via(HeaderFields fields) {
    return fields.first(HeaderNames.VIA).flatMap(MessageReader::topmost);
  }

  private static boolean isTagged(NameAddr to) {
    return !to.tag().isEmpty();
  }
}
