/** The store of the service: meetings, codes, journal and call detail records in one directory. */
@NullMarked
package no.meetat.billing;

import org.jspecify.annotations.NullMarked;
