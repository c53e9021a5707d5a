/**
 * When something happened: a {@link no.meetat.time.Moment} carries the monotonic clock, which
 * durations and money are counted by, and the wall clock, which people read (S36). The domain asks
 * no clock: every command carries its time.
 */
@NullMarked
package no.meetat.time;

import org.jspecify.annotations.NullMarked;
