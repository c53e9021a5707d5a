/**
 * A bridge to try and ports to begin with, all in memory. {@link
 * no.meetat.bridge.memory.InMemoryBridge} holds a meeting in a few lines; each port can then be
 * replaced by one of a product's own.
 */
@NullMarked
package no.meetat.bridge.memory;

import org.jspecify.annotations.NullMarked;
