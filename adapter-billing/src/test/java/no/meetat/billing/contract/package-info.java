/** What every store must do, whatever database is beneath it. */
@NullMarked
package no.meetat.billing.contract;

import org.jspecify.annotations.NullMarked;
