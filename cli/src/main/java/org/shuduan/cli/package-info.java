/**
 * The {@code shuduan} command: reads arguments, calls the other modules, prints.
 *
 * <p>Whatever a program could want from Java belongs into another module. What users read is
 * Chinese.
 */
@NullMarked
package org.shuduan.cli;

import org.jspecify.annotations.NullMarked;
