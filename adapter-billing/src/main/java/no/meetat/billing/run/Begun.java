package no.meetat.billing.run;

import no.meetat.billing.database.ServingLock;
import no.meetat.billing.database.Statements;

/**
 * What the start of a run leaves to it.
 *
 * @param lock the right to serve
 * @param first writes on the connection that has the right
 * @param row the run as it is stored
 */
record Begun(ServingLock lock, Statements first, RunRow row) {}
