package no.meetat.admission;

import io.vavr.collection.Seq;
import java.time.Instant;

/**
 * A wrong code that was compared.
 *
 * @param budgets it took a place in
 * @param at wall clock
 */
public record PastGuess(Seq<Budget> budgets, Instant at) {}
