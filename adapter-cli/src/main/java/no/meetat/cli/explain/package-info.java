/** Why a call cost what it cost, in words. */
@NullMarked
package no.meetat.cli.explain;

import org.jspecify.annotations.NullMarked;
