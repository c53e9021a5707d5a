/** The database beneath everything: its directory, its schema, its faults, its one writer. */
@NullMarked
package no.meetat.billing.database;

import org.jspecify.annotations.NullMarked;
