package org.shuduan.extraction.region;

import org.jspecify.annotations.Nullable;

/**
 * A place of the administrative division of China.
 *
 * @param code six digits of GB/T 2260 of the lowest level known
 * @param province full official name of the province, autonomous region, municipality or special
 *     administrative region
 * @param city full official name of the prefecture-level place; null for municipalities, for
 *     counties directly under a province, and for provinces
 * @param county full official name of the county-level place; null above that level
 * @param name the name as the text writes it, such as 铜仁 or 衡水高新区
 */
public record Region(
    String code, String province, @Nullable String city, @Nullable String county, String name) {}
