package no.meetat.sip.signalling;

import io.vavr.control.Option;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import no.meetat.sip.peer.Peers;
import no.meetat.sip.signalling.message.EventField;
import no.meetat.sip.signalling.message.MessageReader;
import no.meetat.sip.signalling.message.Reason;
import no.meetat.sip.signalling.message.ReceivedResponse;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SessionPart;
import no.meetat.sip.signalling.message.SipMessage;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.Status;

/**
 * Reads octets as a message, and all that is looked at in one. Whatever it is, what is sent back is
 * one message and no more.
 */
public final class MessageTarget {

  private static final InetSocketAddress SOURCE =
      new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 5060);
  private static final CallerIdentity IDENTITY = new CallerIdentity(new LineKinds(), Peers.DEFAULT);

  private MessageTarget() {}

  /** The first octet says by which way it came. */
  public static void fuzzerTestOneInput(byte[] octets) {
    boolean stream = octets.length > 0 && octets[0] == 'S';
    MessageReader.read(octets, stream)
        .peek(MessageTarget::look)
        .peekLeft(malformed -> malformed.answer().forEach(MessageTarget::requireOneHead));
  }

  private static void look(SipMessage message) {
    switch (message) {
      case SipRequest request -> look(request.from(SOURCE));
      case ReceivedResponse response -> SessionBody.answer(response);
    }
  }

  private static void look(SipRequest request) {
    IDENTITY.of(request, SOURCE.getAddress(), Option.none());
    SessionBody.read(request);
    SessionPart.of(request.headers(), request.body());
    Reason.all(request.headers());
    request.contact();
    EventField.of(request.headers());
    DtmfInfo.take(request, (key, held) -> {});
    byte[] refusal = Responses.of(request, Status.NOT_FOUND).encoded();
    requireOneHead(refusal);
    if (MessageReader.read(refusal, true).isLeft() && !request.is("BYE")) {
      throw new IllegalStateException("a refusal that nobody can read");
    }
  }

  /**
   * No line of it ends where we have ended none, and no head comes behind the first. A NUL may be
   * in a quoted string, behind a backslash (RFC 3261, section 25.1).
   */
  private static void requireOneHead(byte[] answer) {
    for (int at = 0; at < answer.length; at++) {
      byte before = at > 0 ? answer[at - 1] : 0;
      boolean loneNul = answer[at] == 0 && before != '\\';
      if ((answer[at] == '\n') != (before == '\r') || loneNul) {
        throw new IllegalStateException("a control character in an answer at " + at);
      }
    }
  }
}
