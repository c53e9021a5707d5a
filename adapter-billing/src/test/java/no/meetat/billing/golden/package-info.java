/**
 * Stores and journals as earlier versions wrote them, kept for ever in {@code
 * src/test/resources/golden}, a folder for each version: later versions must open them, tell the
 * same of them, and go on with them. {@link no.meetat.billing.golden.MakeGoldenTest} tells how a
 * folder is made.
 */
@NullMarked
package no.meetat.billing.golden;

import org.jspecify.annotations.NullMarked;
