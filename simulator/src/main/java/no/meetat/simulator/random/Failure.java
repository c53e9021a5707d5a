package no.meetat.simulator.random;

import io.vavr.collection.Seq;
import no.meetat.simulator.invariant.Violation;

/**
 * A violation with the fewest calls that were found to lead to one.
 *
 * @param calls all that are made
 * @param prefix how many first calls of the round fail when all of them are made
 * @param violation that they lead to
 * @param story what happened last
 */
public record Failure(Calls calls, int prefix, Violation violation, Seq<String> story) {}
