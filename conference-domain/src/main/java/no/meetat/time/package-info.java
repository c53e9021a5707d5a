/** Time as data: nothing in the domain asks a clock. */
@NullMarked
package no.meetat.time;

import org.jspecify.annotations.NullMarked;
