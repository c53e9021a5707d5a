/** What keys in a meeting can be bound to, and the table that binds them (S26). */
@NullMarked
package no.meetat.control;

import org.jspecify.annotations.NullMarked;
