/** What a SIP message says without the codes, keys and passwords in it (S8). */
@NullMarked
package no.meetat.sip.trace.blanking;

import org.jspecify.annotations.NullMarked;
