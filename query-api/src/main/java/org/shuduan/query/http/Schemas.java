package org.shuduan.query.http;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.lang.reflect.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shuduan.mappings.Json;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schemas of the types that answers are made of, as {@link Json} writes them. */
final class Schemas {

  /** Where the schemas stand in the description. */
  private static final String PLACE = "components/schemas";

  private final SchemaBuilder builder;

  Schemas() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.ADDITIONAL_FIXED_TYPES,
                Option.STANDARD_FORMATS,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_ENUMS)
            .with(new JacksonSchemaModule());
    config
        .forFields()
        .withNullableCheck(Schemas::isNullable)
        .withRequiredCheck(field -> !(isNullable(field) && leavesOutNull(field)))
        .withPropertyNameOverrideResolver(
            field ->
                PropertyNamingStrategies.SNAKE_CASE.nameForField(
                    Json.mapper().serializationConfig(), null, field.getDeclaredName()));
    config.forTypesInGeneral().withCustomDefinitionProvider(Schemas::enumeration);
    this.builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
  }

  /** A reference to the schema of a type, or the schema itself where it needs no name. */
  ObjectNode of(Type type) {
    return builder.createSchemaReference(type);
  }

  /** All schemas that were referred to, by name. */
  ObjectNode all() {
    return builder.collectDefinitions(PLACE);
  }

  private static boolean isNullable(FieldScope field) {
    return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean leavesOutNull(FieldScope field) {
    return field.getDeclaringType().getErasedType().isAnnotationPresent(JsonInclude.class);
  }

  private static @Nullable CustomDefinition enumeration(
      ResolvedType type, SchemaGenerationContext context) {
    if (!type.getErasedType().isEnum()) {
      return null;
    }
    ObjectNode schema = Json.mapper().createObjectNode().put("type", "string");
    ArrayNode values = schema.putArray("enum");
    for (Object value : type.getErasedType().getEnumConstants()) {
      values.add(((Enum<?>) value).name().toLowerCase(Locale.ROOT));
    }
    return new CustomDefinition(
        schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
  }
}
