/**
 * What the set-up of a call costs, and how long it takes: figures of the server as it is shipped.
 */
@NullMarked
package no.meetat.cli.benchmark;

import org.jspecify.annotations.NullMarked;
