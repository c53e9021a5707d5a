/**
 * What passed between us and far ends of SIP: kept in memory for operators, without codes and keys,
 * and sent to a capture server where one is set.
 */
@NullMarked
package no.meetat.sip.trace;

import org.jspecify.annotations.NullMarked;
