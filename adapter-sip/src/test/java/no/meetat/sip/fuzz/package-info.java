/** What no octets may surprise, and the octets that are kept to show it. */
@NullMarked
package no.meetat.sip.fuzz;

import org.jspecify.annotations.NullMarked;
