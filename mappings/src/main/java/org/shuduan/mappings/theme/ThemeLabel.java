package org.shuduan.mappings.theme;

/**
 * What is needed to show a theme: its names and its group. Kept as JSON with an index, so that the
 * query side takes its labels from the documents' own catalogue.
 *
 * @param id the stable name used in documents and queries
 * @param name the Chinese name
 * @param nameEn the English name
 * @param group the id of its group
 * @param groupName the Chinese name of its group
 */
public record ThemeLabel(String id, String name, String nameEn, String group, String groupName) {}
