/**
 * Words that only queries are read by: comparisons and synonyms. Their files are read with the
 * query, so that a change of them needs no new indexing.
 */
@NullMarked
package org.shuduan.mappings.query;

import org.jspecify.annotations.NullMarked;
