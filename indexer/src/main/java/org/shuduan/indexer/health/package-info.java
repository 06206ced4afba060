/**
 * How an Elasticsearch and what Shuduan has in it are doing, and what an admin should do about it.
 *
 * <p>Only reads. Findings are Chinese: they reach the user of the command.
 */
@NullMarked
package org.shuduan.indexer.health;

import org.jspecify.annotations.NullMarked;
