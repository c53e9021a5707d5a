/** Leads from the rules of the service to where they are decided and to their tests. */
@NullMarked
package no.meetat.architecture.rules;

import org.jspecify.annotations.NullMarked;
