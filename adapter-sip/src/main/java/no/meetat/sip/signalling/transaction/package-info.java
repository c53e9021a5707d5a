/** Transactions (RFC 3261, section 17, as corrected by RFC 6026): repeats sent and absorbed. */
@NullMarked
package no.meetat.sip.signalling.transaction;

import org.jspecify.annotations.NullMarked;
