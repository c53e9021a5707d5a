/** Session timers (RFC 4028): a session ends unless one of its sides refreshes it in time. */
@NullMarked
package no.meetat.sip.signalling.refresh;

import org.jspecify.annotations.NullMarked;
