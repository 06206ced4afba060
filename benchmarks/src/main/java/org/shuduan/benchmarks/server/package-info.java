/**
 * The Elasticsearch that is measured, and the plain HTTP traffic to it: recorded from the product,
 * and sent again without it.
 */
@NullMarked
package org.shuduan.benchmarks.server;

import org.jspecify.annotations.NullMarked;
