/**
 * The theme catalogue: which themes a paragraph can have, and the rules that find them.
 *
 * <p>The catalogue is a YAML file; {@code themes.yaml} beside these classes is the one for reports
 * on civic improvement, and a user can bring another. Only reading, checking and naming may enter;
 * matching the rules against text is the work of the extraction module.
 */
@NullMarked
package org.shuduan.mappings.theme;

import org.jspecify.annotations.NullMarked;
