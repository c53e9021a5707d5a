/**
 * What keys in a meeting can do: each {@link no.meetat.control.Control}, and the {@link
 * no.meetat.control.Controls} that bind keys to them for moderators and for participants (S20 to
 * S26). The table is data; a product brings its own.
 */
@NullMarked
package no.meetat.control;

import org.jspecify.annotations.NullMarked;
