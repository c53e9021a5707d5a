package no.meetat.sip.signalling.event;

import io.vavr.control.Option;
import no.meetat.call.CallId;
import no.meetat.conference.Conference;
import no.meetat.sip.signalling.dialog.DialogRequest;
import no.meetat.sip.signalling.message.HeaderNames;
import no.meetat.sip.signalling.message.MediaType;
import no.meetat.sip.signalling.message.Method;

/** Writes the NOTIFYs of one subscription, and counts its documents. One thread at a time. */
final class NotifyWriter {

  private final Option<String> event;
  private final CallId viewer;
  private final String entity;
  private int version;

  /**
   * Nothing written yet.
   *
   * @param event the id of the subscription, where it has one
   * @param viewer the call of who is told
   * @param entity the URI of the conference that the caller is told
   */
  NotifyWriter(Option<String> event, CallId viewer, String entity) {
    this.event = event;
    this.viewer = viewer;
    this.entity = entity;
  }

  /** One that says how it stands with the subscription, and who is in the meeting. */
  DialogRequest of(String state, Option<Conference> meeting) {
    DialogRequest bare =
        DialogRequest.of(Method.NOTIFY)
            .with(HeaderNames.EVENT, ConferencePackage.event(event))
            .with(HeaderNames.SUBSCRIPTION_STATE, state);
    return meeting
        .map(seen -> ConferenceDocument.of(seen, viewer, entity, version++))
        .map(document -> bare.with(MediaType.CONFERENCE_INFO, document))
        .getOrElse(bare);
  }
}
