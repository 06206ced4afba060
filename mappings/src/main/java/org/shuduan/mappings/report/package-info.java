/**
 * The words by which the head of a public report is known: how titles end, how the names of public
 * bodies end, how bylines and contents pages begin.
 *
 * <p>The list is {@code words.tsv}; the class here only loads and checks it.
 */
@NullMarked
package org.shuduan.mappings.report;

import org.jspecify.annotations.NullMarked;
