/**
 * One call from its answer to its seat: the caller is asked for a code, may be wrong a few times,
 * and is let in or let go (S12, S13). {@link no.meetat.admission.Attendant} decides what a command
 * leads to, {@link no.meetat.admission.Admission} is the state that events change. {@link
 * no.meetat.admission.GuessBudgets} bounds how many codes are tried across calls: each takes a
 * place before it is compared. Nothing here knows which codes are right: {@link
 * no.meetat.booking.Meetings} is asked in between.
 */
@NullMarked
package no.meetat.admission;

import org.jspecify.annotations.NullMarked;
