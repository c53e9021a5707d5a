package no.meetat.sip.signalling.event;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import no.meetat.sip.signalling.message.EventField;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.Responses;
import no.meetat.sip.signalling.message.SipRequest;
import no.meetat.sip.signalling.message.SipResponse;
import no.meetat.sip.signalling.message.Status;

/** The one event package that we know: {@code conference} (RFC 4575, section 3). */
public final class ConferencePackage {

  private static final String NAME = "conference";

  private ConferencePackage() {}

  /** The response with what we support, for those who may subscribe. */
  public static SipResponse capable(SipResponse response) {
    return Responses.capable(response, Vector.of(NAME));
  }

  /** The response with the package, for those who may subscribe (RFC 6665, section 4.4.4). */
  static SipResponse allowedIn(SipResponse response) {
    return response.with(HeaderNames.ALLOW_EVENTS, NAME);
  }

  /** The value of Event in the NOTIFYs of a subscription. */
  static String event(Option<String> id) {
    return new EventField(NAME, id).toString();
  }

  /** Why a SUBSCRIBE cannot be served, if so: another event, or another form of it. */
  static Option<SipResponse> refusal(SipRequest subscribe) {
    if (!EventField.of(subscribe.headers()).map(EventField::type).contains(NAME)) {
      return Option.some(Responses.badEvent(subscribe, NAME));
    }
    return Option.when(
        !MediaType.CONFERENCE_INFO.isAccepted(subscribe.headers()),
        () ->
            Responses.of(subscribe, Status.NOT_ACCEPTABLE)
                .with(HeaderNames.ACCEPT, MediaType.CONFERENCE_INFO.name()));
  }
}
