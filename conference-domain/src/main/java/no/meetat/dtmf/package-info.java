/**
 * The keys of a telephone and what they mean. A {@link no.meetat.dtmf.DigitMap} says which keys
 * stand for which command, and says at each key whether a command is complete, begun or unknown;
 * {@link no.meetat.dtmf.Digits} are the keys held until then, and {@link
 * no.meetat.dtmf.DigitTimers} how long the next one is waited for (S12, S26, S27). Keys may be a
 * code: nothing here shows them.
 */
@NullMarked
package no.meetat.dtmf;

import org.jspecify.annotations.NullMarked;
