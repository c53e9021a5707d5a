/**
 * When something happened: a {@link no.meetat.time.Moment} carries the monotonic clock, which
 * durations and money are counted by, and the wall clock, which people read (S36). The domain asks
 * no clock: whoever tells it something tells it when.
 */
@NullMarked
package no.meetat.time;

import org.jspecify.annotations.NullMarked;
