/** Which call detail records are in which file for other billing systems: each in one, for ever. */
@NullMarked
package no.meetat.billing.export;

import org.jspecify.annotations.NullMarked;
