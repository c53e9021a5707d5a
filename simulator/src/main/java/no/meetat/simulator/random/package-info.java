/**
 * Random callers, meetings and faults on virtual time, over the bridge that takes real calls and
 * the journal's own encoding: all that happens follows from a seed.
 */
@NullMarked
package no.meetat.simulator.random;

import org.jspecify.annotations.NullMarked;
