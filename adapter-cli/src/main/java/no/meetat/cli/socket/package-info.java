/** How commands of this machine ask the server of a data directory: a socket, and its protocol. */
@NullMarked
package no.meetat.cli.socket;

import org.jspecify.annotations.NullMarked;
