/**
 * The themes of a paragraph, by the rules of a theme catalogue.
 *
 * <p>Pure functions on text and catalogue.
 */
@NullMarked
package org.shuduan.extraction.theme;

import org.jspecify.annotations.NullMarked;
