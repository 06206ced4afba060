package org.shuduan.indexer.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The region of a stored paragraph or quantity; the fields are those of {@code region.json}.
 *
 * @param level province, city or county
 * @param path codes from the province down to the region itself
 */
record StoredRegion(
    String code,
    String province,
    @Nullable String city,
    @Nullable String county,
    String name,
    String level,
    List<String> path) {}
