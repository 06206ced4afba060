/**
 * The gazetteer: the administrative divisions of China with their codes, names and former names,
 * and the words that a reader of place names needs.
 *
 * <p>The facts lie in {@code divisions.tsv}, {@code former-names.tsv}, {@code zones.tsv} and {@code
 * place-words.txt}. The classes here load and check them and answer look-ups; whoever finds places
 * in running text lives elsewhere.
 */
@NullMarked
package org.shuduan.mappings.region;

import org.jspecify.annotations.NullMarked;
