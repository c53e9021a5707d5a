package no.meetat.simulator.random;

import io.vavr.control.Option;

/**
 * How a random simulation went.
 *
 * @param failure the shortest found, if any
 */
public record Report(Figures figures, Option<Failure> failure) {}
