/**
 * The analysis module as an Elasticsearch stable plugin: tokenizers and analyzers {@code
 * ik_max_word} and {@code ik_smart}, named as in the official IK plugin.
 *
 * <p>Adapters of a few lines; what they do lies in {@code org.shuduan.analysis}. Every class with a
 * {@link org.elasticsearch.plugin.NamedComponent} stands in {@code
 * src/main/plugin/named_components.json} too; a test compares them.
 */
@NullMarked
package org.shuduan.plugin;

import org.jspecify.annotations.NullMarked;
