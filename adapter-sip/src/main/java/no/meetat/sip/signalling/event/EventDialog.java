package no.meetat.sip.signalling.event;

import no.meetat.call.CallId;
import no.meetat.sip.signalling.dialog.Dialog;
import no.meetat.sip.signalling.dialog.Turns;

/**
 * A dialog in which the conference of a call may be subscribed to: the call's own, or one that a
 * SUBSCRIBE has founded.
 *
 * @param call whose conference it is
 * @param turns in which its steps are taken
 */
public record EventDialog(CallId call, Dialog dialog, Turns turns) {}
