/**
 * What the numbers of a text count.
 *
 * <p>Every noun phrase near a number may be it, and so may what a number before counted. Each is
 * weighed by clues that a person could name (how far away it stands, which words open and close it,
 * whether its head goes with the unit), and the heaviest wins. How much a clue weighs is learned
 * from paragraphs in which people marked what is counted; the build does that. Nothing may enter
 * that knows how numbers are read.
 */
@NullMarked
package org.shuduan.extraction.subject;

import org.jspecify.annotations.NullMarked;
