/**
 * One telephone call: who calls, from what kind of line, to which number and when, in which role,
 * and why it ended (S2, S3). Both state machines and the bill speak of calls by their {@link
 * no.meetat.call.CallId}.
 */
@NullMarked
package no.meetat.call;

import org.jspecify.annotations.NullMarked;
