/**
 * The numbers of a text: value, unit, what is counted.
 *
 * <p>Pure functions on text, in stages that can each be tested. The same reader serves documents
 * and queries: nothing that only one of them has may enter.
 */
@NullMarked
package org.shuduan.extraction.number;

import org.jspecify.annotations.NullMarked;
