/** The server: all adapters put together around the bridge. */
@NullMarked
package no.meetat.cli.server;

import org.jspecify.annotations.NullMarked;
