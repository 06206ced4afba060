/**
 * The Elasticsearch that integration tests run on.
 *
 * <p>Tests that only need a server take {@link org.shuduan.testserver.TestServer}, and whoever runs
 * them says which one it is. Tests about nodes themselves (killed, upgraded, secured) start nodes
 * of their own. Nothing of the product may use this package, and no client of Elasticsearch may
 * enter.
 */
@NullMarked
package org.shuduan.testserver;

import org.jspecify.annotations.NullMarked;
