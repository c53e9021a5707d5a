/** Who called is forgotten after a term; what the calls cost stays. */
@NullMarked
package no.meetat.billing.retention;

import org.jspecify.annotations.NullMarked;
