package no.meetat.sip.signalling.message;

import io.vavr.control.Option;

/**
 * A response that is read though it is malformed or too large. It ends the request that it names by
 * its branch and method (RFC 3261, section 17.1.3), which would be repeated in vain otherwise, and
 * counted as not answered.
 */
final class DamagedResponse {

  private DamagedResponse() {}

  /** The response with this head, without its body; none where it does not name its request. */
  static Option<ReceivedResponse> in(Head head) {
    HeaderFields fields = head.fields();
    return StartLine.read(head.startLine())
        .toOption()
        .filter(StartLine.StatusLine.class::isInstance)
        .map(StartLine.StatusLine.class::cast)
        .filter(line -> fields.first(HeaderNames.CSEQ).flatMap(CSeq::read).isDefined())
        .flatMap(line ->
            fields
                .first(HeaderNames.VIA)
                .flatMap(MessageReader::topmost)
                .map(via -> new ReceivedResponse(line.status(), via.branch(), fields, "")));
  }
}
