/**
 * The call script: what a {@code .dial} file may say, read whole into statements before anything
 * runs.
 */
@NullMarked
package no.meetat.simulator.script;

import org.jspecify.annotations.NullMarked;
