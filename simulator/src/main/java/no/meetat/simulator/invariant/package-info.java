/**
 * What must hold whatever happens: kept apart from the service by what callers did and by what its
 * journal says, and worked out anew.
 */
@NullMarked
package no.meetat.simulator.invariant;

import org.jspecify.annotations.NullMarked;
