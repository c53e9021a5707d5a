/**
 * SRTP and SRTCP (RFC 3711, RFC 7714): packets of a call are encrypted and authenticated, by keys
 * that both sides have. How they come to have them is no matter here.
 */
@NullMarked
package no.meetat.sip.srtp;

import org.jspecify.annotations.NullMarked;
