package no.meetat.sip.signalling.message;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must hold before a message is understood; JAIN-SIP is laxer than RFC 3261 here. */
final class Checks {

  private static final int MAX_HEADERS = 128;
  private static final int MAX_BODY = 65_536;
  private static final int MAX_FORWARDS = 255;
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]|\r(?!\n)|(?<!\r)\n");
  private static final Pattern REQUEST_LINE =
      Pattern.compile("[A-Za-z0-9.!%*_+`'~-]{1,32} [^ ]+ SIP/([0-9]+\\.[0-9]+)");
  private static final Pattern STATUS_LINE = Pattern.compile("SIP/2\\.0 [1-6][0-9]{2} .*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final Pattern CSEQ = Pattern.compile("([0-9]{1,10})[ \t]+([^ \t]+)");

  private Checks() {}

  /** The message with its body cut to the declared length, or why not. */
  static Either<Malformed, RawMessage> check(RawMessage raw, boolean stream) {
    return startLine(raw)
        .flatMap(Checks::headers)
        .flatMap(Checks::mandatory)
        .flatMap(Checks::cseq)
        .flatMap(Checks::maxForwards)
        .flatMap(
            message -> require(message, !stream || hasLength(message), "Missing Content-Length"))
        .flatMap(Checks::body);
  }

  private static Either<Malformed, RawMessage> startLine(RawMessage raw) {
    Matcher request = REQUEST_LINE.matcher(raw.startLine());
    if (request.matches() && !request.group(1).equals("2.0")) {
      return Either.left(Malformed.of(raw, 505, "Version Not Supported"));
    }
    boolean sound = request.matches() || STATUS_LINE.matcher(raw.startLine()).matches();
    return require(raw, sound, "Malformed Start Line");
  }

  private static Either<Malformed, RawMessage> headers(RawMessage raw) {
    return require(raw, raw.complete(), "Incomplete Message")
        .flatMap(message -> require(raw, raw.headers().size() <= MAX_HEADERS, "Too Many Headers"))
        .flatMap(message -> require(raw, !hasControlCharacters(raw), "Control Character"))
        .flatMap(message ->
            require(raw, raw.headers().forAll(h -> !h._1().isEmpty()), "Malformed Header"));
  }

  static boolean hasControlCharacters(RawMessage raw) {
    return CONTROL.matcher(raw.head()).find();
  }

  private static Either<Malformed, RawMessage> mandatory(RawMessage raw) {
    return require(raw, !raw.values("via").isEmpty(), "Missing Via")
        .flatMap(message -> once(raw, "from", "From"))
        .flatMap(message -> once(raw, "to", "To"))
        .flatMap(message -> once(raw, "call-id", "Call-ID"))
        .flatMap(message -> once(raw, "cseq", "CSeq"));
  }

  private static Either<Malformed, RawMessage> once(RawMessage raw, String header, String name) {
    int count = raw.values(header).size();
    return require(raw, count > 0, "Missing " + name)
        .flatMap(message -> require(raw, count == 1, "More Than One " + name));
  }

  private static Either<Malformed, RawMessage> cseq(RawMessage raw) {
    Matcher cseq = CSEQ.matcher(raw.values("cseq").head());
    return require(raw, cseq.matches() && inRange(cseq.group(1)), "Malformed CSeq")
        .flatMap(message ->
            require(
                raw,
                raw.isResponse() || cseq.group(2).equals(raw.method()),
                "CSeq Method Mismatch"));
  }

  private static boolean inRange(String sequenceNumber) {
    return Long.parseLong(sequenceNumber) <= Integer.MAX_VALUE;
  }

  private static Either<Malformed, RawMessage> maxForwards(RawMessage raw) {
    Vector<String> written = raw.values("max-forwards");
    boolean sound = written.forAll(value -> isNumberUpTo(value, MAX_FORWARDS));
    return require(raw, written.size() <= 1 && sound, "Malformed Max-Forwards");
  }

  private static boolean hasLength(RawMessage raw) {
    return !raw.values("content-length").isEmpty();
  }

  private static Either<Malformed, RawMessage> body(RawMessage raw) {
    Vector<String> lengths = raw.values("content-length").distinct();
    if (lengths.isEmpty()) {
      return Either.right(raw);
    }
    boolean sound = lengths.size() == 1 && isNumberUpTo(lengths.head(), MAX_BODY);
    return require(raw, sound, "Malformed Content-Length").flatMap(Checks::cutBody);
  }

  /** What follows the declared length is dropped (RFC 3261, section 18.3). */
  private static Either<Malformed, RawMessage> cutBody(RawMessage raw) {
    int length = Integer.parseInt(raw.values("content-length").head());
    return require(raw, length <= raw.body().length(), "Incomplete Body")
        .map(message -> message.withBody(message.body().substring(0, length)));
  }

  private static boolean isNumberUpTo(String text, int most) {
    return NUMBER.matcher(text).matches() && Integer.parseInt(text) <= most;
  }

  private static Either<Malformed, RawMessage> require(
      RawMessage raw, boolean holds, String otherwise) {
    return holds ? Either.right(raw) : Either.left(Malformed.of(raw, 400, otherwise));
  }
}
