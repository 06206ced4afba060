/**
 * What an admin does: runs that read material into the live generation or a new one, take material
 * out, and go back.
 *
 * <p>Each run holds the lock, leaves a record of itself, and can be begun again after it died.
 * Messages of exceptions are Chinese: they reach the user of the command.
 */
@NullMarked
package org.shuduan.indexer.run;

import org.jspecify.annotations.NullMarked;
