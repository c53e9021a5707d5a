/**
 * What an adapter must do for each driven port, as abstract tests: a product extends them for its
 * own adapters, as MeetAt's do.
 */
@NullMarked
package no.meetat.contract;

import org.jspecify.annotations.NullMarked;
