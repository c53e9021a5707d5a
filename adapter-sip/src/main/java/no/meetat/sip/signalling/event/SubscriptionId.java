package no.meetat.sip.signalling.event;

import io.vavr.control.Option;
import no.meetat.sip.signalling.dialog.DialogId;
import no.meetat.sip.signalling.message.EventField;
import no.meetat.sip.signalling.message.SipRequest;

/**
 * Names a subscription (RFC 6665, section 4.5.2).
 *
 * @param dialog it is in
 * @param event tells it from others in the same dialog
 */
record SubscriptionId(DialogId dialog, Option<String> event) {

  /** The one that a SUBSCRIBE in a dialog asks for. */
  static SubscriptionId of(SipRequest subscribe) {
    return of(DialogId.of(subscribe), subscribe);
  }

  /** The one that a SUBSCRIBE asks for in this dialog. */
  static SubscriptionId of(DialogId dialog, SipRequest subscribe) {
    return new SubscriptionId(dialog, EventField.of(subscribe.headers()).flatMap(EventField::id));
  }
}
