/**
 * Real SIP clients call a real server; they are Debian packages, so these tests run with {@code
 * -Preal} only.
 */
@NullMarked
package no.meetat.cli.real;

import org.jspecify.annotations.NullMarked;
