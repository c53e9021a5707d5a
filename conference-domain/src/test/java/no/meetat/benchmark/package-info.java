/**
 * What a decision costs, and how the cost grows with the meeting; run by hand, not by the build.
 */
@NullMarked
package no.meetat.benchmark;

import org.jspecify.annotations.NullMarked;
