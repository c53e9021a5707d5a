/** One call from answer to a seat: the code question, its timers, its refusals (S12 to S14). */
@NullMarked
package no.meetat.admission;

import org.jspecify.annotations.NullMarked;
