/** Files that are imported whole or not at all: subscribers and meetings as CSV. */
@NullMarked
package no.meetat.billing.imports;

import org.jspecify.annotations.NullMarked;
