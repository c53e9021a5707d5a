/**
 * The runtime around the two state machines, the only package with threads, and the ports to the
 * outside.
 */
@NullMarked
package no.meetat.bridge;

import org.jspecify.annotations.NullMarked;
