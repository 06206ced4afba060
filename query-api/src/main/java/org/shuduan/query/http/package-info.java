/**
 * The query API over HTTP, and the search page.
 *
 * <p>Only translates: parameters into a query of {@link org.shuduan.query}, its answer into JSON,
 * its exceptions into problems (RFC 9457). What a search means is decided in the library.
 */
@NullMarked
package org.shuduan.query.http;

import org.jspecify.annotations.NullMarked;
