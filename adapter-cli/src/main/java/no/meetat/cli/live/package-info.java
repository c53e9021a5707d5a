/** What goes on now, for the commands of the same machine: seen as a watcher, and steered. */
@NullMarked
package no.meetat.cli.live;

import org.jspecify.annotations.NullMarked;
