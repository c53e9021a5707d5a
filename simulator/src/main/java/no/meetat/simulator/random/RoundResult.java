package no.meetat.simulator.random;

import io.vavr.collection.Seq;
import io.vavr.control.Option;
import no.meetat.simulator.invariant.Violation;

/**
 * What came of a round.
 *
 * @param violation the first, after which the round ended
 * @param story what happened last, where it was kept
 */
record RoundResult(Figures figures, Option<Violation> violation, Seq<String> story) {}
