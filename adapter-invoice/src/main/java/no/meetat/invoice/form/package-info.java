/** All forms of a document, of which each is made and kept when an invoice is issued (S38). */
@NullMarked
package no.meetat.invoice.form;

import org.jspecify.annotations.NullMarked;
