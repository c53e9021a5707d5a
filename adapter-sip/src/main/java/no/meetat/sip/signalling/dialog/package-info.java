/** Dialogs that peers found (RFC 3261, section 12): who may use them, and our requests in them. */
@NullMarked
package no.meetat.sip.signalling.dialog;

import org.jspecify.annotations.NullMarked;
