package no.meetat.billing.guess;

import java.time.Instant;
import no.meetat.billing.database.GroupCommit;

/**
 * The run that keeps right and wrong codes now.
 *
 * @param commits keeps what the run writes
 * @param run its number
 * @param startedAt when it began, by the wall clock
 */
public record GuessWriter(GroupCommit commits, long run, Instant startedAt) {}
