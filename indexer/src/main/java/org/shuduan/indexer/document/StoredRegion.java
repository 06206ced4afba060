package org.shuduan.indexer.document;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shuduan.extraction.region.Region;
import org.shuduan.mappings.region.Gazetteer;

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
    List<String> path) {

  static StoredRegion of(Region region, Gazetteer gazetteer) {
    return new StoredRegion(
        region.code(),
        region.province(),
        region.city(),
        region.county(),
        region.name(),
        region.level().name().toLowerCase(Locale.ROOT),
        gazetteer.pathCodes(Objects.requireNonNull(gazetteer.byCode(region.code()))));
  }
}
