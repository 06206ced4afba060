/**
 * What sites and copyists leave in the text of a report: patterns to take out before it is read.
 *
 * <p>The list is {@code patterns.tsv}; the classes here only load and check it.
 */
@NullMarked
package org.shuduan.mappings.noise;

import org.jspecify.annotations.NullMarked;
