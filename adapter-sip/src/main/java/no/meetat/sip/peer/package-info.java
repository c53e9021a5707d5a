/** Whom the operator trusts: peers by address, and what is believed of them (S3). */
@NullMarked
package no.meetat.sip.peer;

import org.jspecify.annotations.NullMarked;
