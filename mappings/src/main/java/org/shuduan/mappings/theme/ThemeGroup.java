package org.shuduan.mappings.theme;

/**
 * A group of themes, as facets and charts show them together.
 *
 * @param id the stable name used in documents and queries
 * @param name the Chinese name
 * @param nameEn the English name
 */
public record ThemeGroup(String id, String name, String nameEn) {}
