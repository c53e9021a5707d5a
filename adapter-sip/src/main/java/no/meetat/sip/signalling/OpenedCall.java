package no.meetat.sip.signalling;

import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.event.Subscribing;
import no.meetat.sip.signalling.refresh.SessionTimers;

/**
 * A call whose media are open, before anything has been said to either side.
 *
 * @param reports what the bridge hears of it
 * @param invitation not answered yet
 * @param dialog that the answer founds
 * @param session opened
 * @param timers of sessions
 * @param subscribing serves subscriptions in its dialog
 */
record OpenedCall(
    CallReports reports,
    Invitation invitation,
    Dialog dialog,
    OfferAnswer session,
    SessionTimers timers,
    Subscribing subscribing) {}
