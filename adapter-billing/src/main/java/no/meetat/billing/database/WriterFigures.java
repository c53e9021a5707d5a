package no.meetat.billing.database;

import java.time.Duration;

/**
 * How the writer of a store fares, for an operator.
 *
 * @param waiting rows that are not durable yet, at most {@link GroupCommit#BACKLOG_LIMIT}
 * @param lateness how long the oldest of them has waited; zero when none waits
 * @param errors transactions that have failed so far; each is tried again
 */
public record WriterFigures(int waiting, Duration lateness, long errors) {}
