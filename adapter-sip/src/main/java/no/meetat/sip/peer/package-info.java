/** The peers the operator trusts, by address, and what they are believed in (S3). */
@NullMarked
package no.meetat.sip.peer;

import org.jspecify.annotations.NullMarked;
