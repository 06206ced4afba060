/**
 * The parts of a connection to Elasticsearch: what its certificate is trusted by, who we say we
 * are, what stands in between, and why a connection does not come about.
 *
 * <p>Nothing here sends a request of Shuduan's own. Secrets appear in no {@code toString} and no
 * message. Messages are Chinese: they reach users.
 */
@NullMarked
package org.shuduan.engine.connection;

import org.jspecify.annotations.NullMarked;
