/**
 * What a stay in a meeting costs. A {@link no.meetat.charging.Stay} runs on the monotonic clock,
 * from opening or arrival, whichever is later, to departure; the {@link no.meetat.charging.Tariff}
 * in force when it began counts started increments; {@link no.meetat.charging.Money} is exact. The
 * {@link no.meetat.charging.CallDetailRecord} keeps what came of a call (S30 to S36); {@link
 * no.meetat.charging.Records} and {@link no.meetat.charging.Tariffs} are the ways in.
 */
@NullMarked
package no.meetat.charging;

import org.jspecify.annotations.NullMarked;
