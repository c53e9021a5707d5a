/** What the two ends of a call report to each other about its media (RTCP, RFC 3550). */
@NullMarked
package no.meetat.sip.rtcp;

import org.jspecify.annotations.NullMarked;
