/**
 * Keys and what they mean: the digit map that reads commands, and the timers between keys (S12,
 * S26, S27).
 */
@NullMarked
package no.meetat.dtmf;

import org.jspecify.annotations.NullMarked;
