package no.meetat.sip.signalling.event;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.Locale;
import no.meetat.call.CallId;
import no.meetat.call.Role;
import no.meetat.conference.Conference;
import no.meetat.conference.MediaPolicy;
import no.meetat.conference.Participant;

/**
 * Who is in a conference, as one of its callers may see it (RFC 4575, section 5): always all of it.
 * A moderator sees the numbers of those who do not withhold them; nobody else sees any.
 */
final class ConferenceDocument {

  /** Callers that are listed. Where there are more, they are counted only. */
  static final int MOST_LISTED = 50;

  private static final String NAMESPACE = "urn:ietf:params:xml:ns:conference-info";

  private final Conference conference;
  private final boolean showsNumbers;
  private final StringBuilder text = new StringBuilder(512);

  private ConferenceDocument(Conference conference, CallId viewer) {
    this.conference = conference;
    this.showsNumbers =
        conference.participant(viewer).exists(caller -> caller.role() == Role.MODERATOR);
  }

  /**
   * The document.
   *
   * @param viewer the call of who is to see it
   * @param entity the URI of the conference that this caller is told
   * @param version counts the documents of one subscription
   */
  static String of(Conference conference, CallId viewer, String entity, int version) {
    return new ConferenceDocument(conference, viewer).written(entity, version);
  }

  private String written(String entity, int version) {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<conference-info xmlns=\"")
        .append(NAMESPACE)
        .append("\" entity=\"")
        .append(XmlText.of(entity))
        .append("\" state=\"full\" version=\"")
        .append(version)
        .append("\"><conference-state>");
    element("user-count", String.valueOf(conference.size()));
    element("active", String.valueOf(conference.isOpen()));
    element("locked", String.valueOf(conference.locked()));
    text.append("</conference-state>");
    users();
    return text.append("</conference-info>\n").toString();
  }

  private void users() {
    Seq<Participant> listed =
        conference.size() > MOST_LISTED ? Vector.empty() : conference.inOrder();
    if (!listed.isEmpty()) {
      text.append("<users>");
      listed.forEach(this::user);
      text.append("</users>");
    }
  }

  private void user(Participant caller) {
    text.append("<user entity=\"").append(entity(caller)).append("\">");
    element("display-text", number(caller).getOrElse(() -> name(caller)));
    number(caller).forEach(this::address);
    text.append("<roles>");
    element("entry", role(caller));
    text.append("</roles>");
    endpoint(caller);
    text.append("</user>");
  }

  /** Each caller has one of their own; it leads nowhere (RFC 2606). */
  private static String entity(Participant caller) {
    return "sip:caller-" + caller.number() + "@anonymous.invalid";
  }

  private Option<String> number(Participant caller) {
    return caller.call().caller().shownNumber().filter(any -> showsNumbers).map(n -> n.e164());
  }

  private static String name(Participant caller) {
    return switch (caller.role()) {
      case MODERATOR -> "Moderator " + caller.number();
      case PARTICIPANT -> "Participant " + caller.number();
    };
  }

  private static String role(Participant caller) {
    return caller.role().name().toLowerCase(Locale.ROOT);
  }

  private void address(String number) {
    text.append("<associated-aors><entry>");
    element("uri", "tel:" + number);
    text.append("</entry></associated-aors>");
  }

  private void endpoint(Participant caller) {
    text.append("<endpoint entity=\"").append(entity(caller)).append("\">");
    element("status", status(caller));
    element("joining-method", "dialed-in");
    text.append("<media id=\"1\">");
    element("type", "audio");
    element("status", direction(caller));
    text.append("</media></endpoint>");
  }

  private String status(Participant caller) {
    if (caller.dismissal().isDefined()) {
      return "disconnecting";
    }
    return conference.isOpen() ? "connected" : "on-hold";
  }

  /** As the caller sends and hears. */
  private String direction(Participant caller) {
    return switch (MediaPolicy.direction(conference, caller.call().id())) {
      case SEND_RECEIVE -> "sendrecv";
      case RECEIVE_ONLY -> "recvonly";
      case INACTIVE -> "inactive";
    };
  }

  private void element(String name, String value) {
    text.append('<').append(name).append('>').append(XmlText.of(value));
    text.append("</").append(name).append('>');
  }
}
