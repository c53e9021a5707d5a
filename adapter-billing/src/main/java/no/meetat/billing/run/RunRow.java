package no.meetat.billing.run;

import no.meetat.time.Moment;

/**
 * A run as it is stored.
 *
 * @param id counts the runs
 * @param firstSeq the number of its first journal entry
 * @param lastSign its last sign of life
 */
record RunRow(long id, long firstSeq, Moment lastSign) {}
