/** Measures searches: the library and the HTTP API beside the requests that they send, sent raw. */
@NullMarked
package org.shuduan.benchmarks.search;

import org.jspecify.annotations.NullMarked;
