package no.meetat.sip.signalling;

import io.vavr.collection.HashSet;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A phone that subscribes to a meeting, and agrees to each NOTIFY. */
final class Subscriber implements AutoCloseable {

  final TestPhone phone;
  private final String focus;
  private Set<String> seen = HashSet.empty();

  Subscriber(TestPhone phone, String focus) {
    this.phone = phone;
    this.focus = focus;
  }

  /** A SUBSCRIBE to the meeting; in the dialog of the subscription where there is one. */
  RequestText subscribe() {
    return phone
        .request("SUBSCRIBE")
        .startLine("SUBSCRIBE " + focus + " SIP/2.0")
        .add("Event", "conference")
        .add("Accept", "application/conference-info+xml");
  }

  /** Subscribes, and sees how things are. */
  ConferenceInfo subscribed() {
    phone.send(subscribe()).expect(200);
    return next();
  }

  /** The next NOTIFY that is no repeat, not answered yet; none where none comes in a while. */
  Option<Reply> notify(Predicate<Reply> wanted) {
    for (Reply reply = phone.next(); !reply.text().isEmpty(); reply = phone.next()) {
      if (reply.method().equals("NOTIFY") && wanted.test(reply)) {
        seen = seen.add(reply.header("CSeq"));
        return Option.some(reply);
      }
    }
    return Option.none();
  }

  /** The next one, agreed to. */
  ConferenceInfo next() {
    Reply reply = nextReply();
    return ConferenceInfo.of(reply);
  }

  Reply nextReply() {
    Reply reply =
        notify(any -> !seen.contains(any.header("CSeq")))
            .getOrElseThrow(() -> new AssertionError("no NOTIFY"));
    phone.ok(reply);
    return reply;
  }

  /** The first from now on of which this is so. */
  ConferenceInfo until(Predicate<ConferenceInfo> wanted) {
    @Nullable ConferenceInfo info = null;
    while (info == null || !wanted.test(info)) {
      info = next();
    }
    return info;
  }

  @Override
  public void close() {
    phone.close();
  }
}
