/** Codes as keyed hashes: a thief of the database without its key has no code (S8). */
@NullMarked
package no.meetat.billing.code;

import org.jspecify.annotations.NullMarked;
