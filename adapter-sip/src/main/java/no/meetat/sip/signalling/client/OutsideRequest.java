package no.meetat.sip.signalling.client;

import no.meetat.sip.signalling.message.HeaderFields;
import no.meetat.sip.signalling.message.Uri;

/**
 * A request outside a dialog, without what says how it travels.
 *
 * @param method what is asked; not INVITE
 * @param uri whom it is asked of
 * @param from who asks, as the value of From with its tag
 * @param to whom it is about, as the value of To
 * @param callId Call-ID
 * @param sequence the number of CSeq
 * @param headers of its own
 */
public record OutsideRequest(
    String method,
    Uri uri,
    String from,
    String to,
    String callId,
    long sequence,
    HeaderFields headers) {}
