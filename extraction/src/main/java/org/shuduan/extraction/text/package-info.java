/**
 * Forms of a text under which two writings of the same are equal (full-width signs folded, signs
 * spelt as words), and its sentences.
 *
 * <p>Only what documents and queries must do alike may enter.
 */
@NullMarked
package org.shuduan.extraction.text;

import org.jspecify.annotations.NullMarked;
