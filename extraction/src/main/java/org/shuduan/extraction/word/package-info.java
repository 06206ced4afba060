/**
 * Chinese text cut into words, each with its part of speech.
 *
 * <p>The build takes the dictionary from HanLP's; the project's own word list goes before it.
 * Nothing may enter that knows what the words are wanted for.
 */
@NullMarked
package org.shuduan.extraction.word;

import org.jspecify.annotations.NullMarked;
