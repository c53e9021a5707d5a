/**
 * What must hold whatever happens: worked out anew, apart from the service, from what callers did
 * and from what the journal says.
 */
@NullMarked
package no.meetat.simulator.invariant;

import org.jspecify.annotations.NullMarked;
