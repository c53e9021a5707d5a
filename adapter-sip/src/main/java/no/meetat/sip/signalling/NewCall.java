package no.meetat.sip.signalling;

import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.refresh.SessionTimers;

/**
 * What a call begins with.
 *
 * @param reports what the bridge hears of it
 * @param invitation not answered yet
 * @param dialog that the answer founds
 * @param session opened
 * @param timers of sessions
 */
record NewCall(
    CallReports reports,
    Invitation invitation,
    Dialog dialog,
    OfferAnswer session,
    SessionTimers timers) {}
