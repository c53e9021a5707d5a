/**
 * Invoices in the format that was asked for, on the terminal or in files; for programs, as rows.
 */
@NullMarked
package no.meetat.cli.invoice;

import org.jspecify.annotations.NullMarked;
