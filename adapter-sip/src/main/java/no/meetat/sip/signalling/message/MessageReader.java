package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.function.Function;

/**
 * Reads messages: cuts the head in one pass, within {@link Limits}, then parses what every message
 * must have. Other parts wait until they are asked for. A {@link DamagedBye} and a {@link
 * DamagedResponse} are read in any case.
 */
public final class MessageReader {

  private static final int MAX_FORWARDS = 255;

  private MessageReader() {}

  /**
   * The message, complete with its body, or how to refuse it.
   *
   * @param stream whether it came on a stream, where it must give its length (RFC 3261, 20.14)
   */
  public static Either<Malformed, SipMessage> read(byte[] message, boolean stream) {
    Head head = Head.cut(message);
    return head.fault()
        .<Either<Refusal, SipMessage>>map(Either::left)
        .getOrElse(() -> understood(head, message, stream))
        .fold(why -> refused(head, why), Either::right);
  }

  private static Either<Malformed, SipMessage> refused(Head head, Refusal why) {
    return DamagedBye.in(head)
        .<SipMessage>map(bye -> bye)
        .orElse(() -> DamagedResponse.in(head).map(response -> response))
        .toEither(() -> Malformed.of(head, why));
  }

  private static Either<Refusal, SipMessage> understood(Head head, byte[] message, boolean stream) {
    return StartLine.read(head.startLine())
        .flatMap(line ->
            switch (line) {
              case StartLine.StatusLine response -> response(response, head, message, stream);
              case StartLine.RequestLine request -> request(request, head, message, stream);
            });
  }

  /**
   * A response must name the request it belongs to; without a sound body it is one all the same.
   */
  private static Either<Refusal, SipMessage> response(
      StartLine.StatusLine line, Head head, byte[] message, boolean stream) {
    try {
      HeaderFields fields = head.fields();
      String branch = via(fields).branch();
      String body =
          BodyLength.of(fields)
              .flatMap(length -> length.cut(message, head.octets(), stream))
              .getOrElse("");
      return Either.right(new ReceivedResponse(line.status(), branch, fields, body));
    } catch (Unreadable unreadable) {
      return Either.left(unreadable.why);
    }
  }

  private static Either<Refusal, SipMessage> request(
      StartLine.RequestLine line, Head head, byte[] message, boolean stream) {
    try {
      HeaderFields fields = head.fields();
      Via via = via(fields);
      requireNone(SingleFields.refusal(fields));
      NameAddr from = needed(fields, HeaderNames.FROM, MessageReader::party);
      NameAddr to = needed(fields, HeaderNames.TO, MessageReader::party);
      needed(fields, HeaderNames.CALL_ID, MessageReader::identifier);
      CSeq cseq = needed(fields, HeaderNames.CSEQ, CSeq::read);
      require(cseq.method().equals(line.method()), Refusal.of("CSeq Method Mismatch"));
      require(hasSoundMaxForwards(fields), Refusal.malformed(HeaderNames.MAX_FORWARDS));
      return BodyLength.of(fields)
          .flatMap(length -> length.cut(message, head.octets(), stream))
          .map(body -> new SipRequest(line, via, from, to, cseq, fields, body));
    } catch (Unreadable unreadable) {
      return Either.left(unreadable.why);
    }
  }

  private static Via via(HeaderFields fields) throws Unreadable {
    Vector<String> values = fields.values(HeaderNames.VIA);
    require(!values.isEmpty(), missing(HeaderNames.VIA));
    return read(HeaderNames.VIA, topmost(values.head()));
  }

  /** The topmost Via, in its header field. */
  static Option<Via> topmost(String value) {
    return Via.read(value).filter(via -> via.branch().length() <= Limits.IDENTIFIER_OCTETS);
  }

  private static <T> T needed(HeaderFields fields, String name, Function<String, Option<T>> reader)
      throws Unreadable {
    Option<String> value = fields.first(name);
    require(value.isDefined(), missing(name));
    return read(name, value.flatMap(reader));
  }

  private static <T> T read(String name, Option<T> value) throws Unreadable {
    return value.getOrElseThrow(() -> new Unreadable(Refusal.malformed(name)));
  }

  private static Refusal missing(String name) {
    return Refusal.of("Missing " + name);
  }

  /** From or To. */
  static Option<NameAddr> party(String value) {
    return NameAddr.read(value).filter(party -> party.tag().length() <= Limits.IDENTIFIER_OCTETS);
  }

  /** Call-ID. */
  static Option<String> identifier(String value) {
    boolean sound =
        !value.isEmpty()
            && value.length() <= Limits.IDENTIFIER_OCTETS
            && Characters.all(value, Cursor::isVisible);
    return Option.when(sound, value);
  }

  private static boolean hasSoundMaxForwards(HeaderFields fields) {
    return fields
        .first(HeaderNames.MAX_FORWARDS)
        .forAll(value -> Digits.upTo(value, MAX_FORWARDS).isDefined());
  }

  private static void requireNone(Option<Refusal> why) throws Unreadable {
    if (why.isDefined()) {
      throw new Unreadable(why.get());
    }
  }

  private static void require(boolean holds, Refusal otherwise) throws Unreadable {
    if (!holds) {
      throw new Unreadable(otherwise);
    }
  }

  /** Ends the reading of one message. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Refusal why;

    private Unreadable(Refusal why) {
      super(why.reason(), null, false, false);
      this.why = why;
    }
  }
}
