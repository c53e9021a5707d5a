/** What we send to trunks outside calls: whether they answer, and that we are there. */
@NullMarked
package no.meetat.sip.trunk;

import org.jspecify.annotations.NullMarked;
