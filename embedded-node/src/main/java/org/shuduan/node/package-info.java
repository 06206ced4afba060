/**
 * A real Elasticsearch server on loopback, for the demo, the background node and the tests.
 *
 * <p>{@link org.shuduan.node.EmbeddedNode} lives and dies with this process, {@link
 * org.shuduan.node.BackgroundNode} outlives it; both take {@link org.shuduan.node.NodeOptions}. The
 * server is unpacked once ({@code ServerHome}), gets a directory of its own ({@code NodeDirectory})
 * and runs as a process ({@code ServerProcess}). Messages of {@link org.shuduan.node.NodeException}
 * reach users and are Chinese. No Elasticsearch client may enter, and nothing of what is stored.
 */
@NullMarked
package org.shuduan.node;

import org.jspecify.annotations.NullMarked;
