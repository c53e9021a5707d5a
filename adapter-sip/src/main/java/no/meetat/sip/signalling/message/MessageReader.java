package no.meetat.sip.signalling.message;

import gov.nist.core.CommonLogger;
import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.RecordRoute;
import gov.nist.javax.sip.header.RequestLine;
import gov.nist.javax.sip.header.Require;
import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.StringMsgParser;
import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Either;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;

/** Reads messages: our checks first, then JAIN-SIP's parser. */
public final class MessageReader {

  private static final Set<Class<?>> WE_DEPEND_ON =
      HashSet.of(
          RequestLine.class,
          StatusLine.class,
          Via.class,
          From.class,
          To.class,
          CallID.class,
          CSeq.class,
          Contact.class,
          RecordRoute.class,
          Require.class,
          ContentType.class);

  static {
    CommonLogger.legacyLogger = new SilentLogger();
  }

  private MessageReader() {}

  /**
   * The message, complete with its body, or how to refuse it.
   *
   * @param stream whether it came on a stream, where it must tell its length (RFC 3261, 20.14)
   */
  public static Either<Malformed, SIPMessage> read(byte[] message, boolean stream) {
    return Checks.check(RawMessage.cut(message), stream).flatMap(MessageReader::understand);
  }

  private static Either<Malformed, SIPMessage> understand(RawMessage raw) {
    try {
      byte[] head = raw.head().getBytes(StandardCharsets.UTF_8);
      SIPMessage message =
          new StringMsgParser().parseSIPMessage(head, false, true, MessageReader::refuse);
      message.setMessageContent(raw.body().getBytes(StandardCharsets.ISO_8859_1));
      return isComplete(message) ? Either.right(message) : refused(raw);
    } catch (ParseException | RuntimeException unreadable) {
      return refused(raw);
    }
  }

  private static Either<Malformed, SIPMessage> refused(RawMessage raw) {
    return Either.left(Malformed.of(raw, 400, "Malformed Header"));
  }

  /** JAIN-SIP may leave out what it could not read. */
  private static boolean isComplete(SIPMessage message) {
    return message.getTopmostVia() != null
        && message.getFrom() != null
        && message.getTo() != null
        && message.getCallId() != null
        && message.getCSeq() != null;
  }

  /** Headers we do not depend on may be malformed (RFC 3261, section 8.2). */
  private static void refuse(
      ParseException cause,
      SIPMessage message,
      @Nullable Class<?> header,
      String text,
      @Nullable String all)
      throws ParseException {
    if (header != null && WE_DEPEND_ON.contains(header)) {
      throw cause;
    }
  }
}
