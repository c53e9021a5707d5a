/** What the pages for people show. */
@NullMarked
package no.meetat.architecture.pages;

import org.jspecify.annotations.NullMarked;
