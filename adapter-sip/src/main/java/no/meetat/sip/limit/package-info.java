/** What keeps one peer from taking what is there for all: places, rates, lines of the log. */
@NullMarked
package no.meetat.sip.limit;

import org.jspecify.annotations.NullMarked;
