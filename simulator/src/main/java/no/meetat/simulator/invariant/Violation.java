package no.meetat.simulator.invariant;

import no.meetat.time.Moment;

/**
 * Something happened that must not.
 *
 * @param invariant what does not hold
 * @param step counts what happened in the round until then, from 1
 * @param at virtual time
 * @param what happened instead
 */
public record Violation(Invariant invariant, long step, Moment at, String what) {}
