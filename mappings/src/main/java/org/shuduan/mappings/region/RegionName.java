package org.shuduan.mappings.region;

import org.jspecify.annotations.Nullable;

/**
 * A name and the division that it names.
 *
 * @param text the name
 * @param kind how it names the division
 * @param division the division, as it is called today
 * @param from the first year of a former name; null where it is not known or the name is not former
 * @param until the year in which a former name was given up; null for names of today
 */
public record RegionName(
    String text,
    NameKind kind,
    Division division,
    @Nullable Integer from,
    @Nullable Integer until) {}
