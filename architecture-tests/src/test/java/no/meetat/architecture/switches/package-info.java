/** Switches that ask the compiler for help: each type of a sealed one is listed. */
@NullMarked
package no.meetat.architecture.switches;

import org.jspecify.annotations.NullMarked;
