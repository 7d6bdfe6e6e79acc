package org.duressdesk.store.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonKey;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.duressdesk.domain.device.DeviceId;
import org.duressdesk.domain.incident.IncidentId;
import org.duressdesk.domain.journal.Blind;
import org.duressdesk.domain.journal.Finding;
import org.duressdesk.domain.said.Said;
import org.duressdesk.domain.signal.LinkId;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as the store writes it: properties in alphabetical order, absent values written as null, and reading so strict
 * that a missing, doubled or unknown field is an error and never a silent zero.
 */
final class Json {
    private Json() {}

    /** For the bodies of entries: maps in the order of their keys, so that equal facts have equal bytes. */
    static JsonMapper canonical() {
        return strict().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();
    }

    /** For fold snapshots: maps keep their own order. */
    static JsonMapper ordered() {
        return strict().build();
    }

    private static JsonMapper.Builder strict() {
        return JsonMapper.builder()
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .addMixIn(Said.class, Saying.class)
                .addMixIn(LinkId.class, Name.class)
                .addMixIn(DeviceId.class, Name.class)
                .addMixIn(IncidentId.class, Name.class)
                .addMixIn(Finding.class, NamedFinding.class)
                .addMixIn(Blind.class, NamedBlind.class);
    }

    /** A value of a saying is a text, or another saying with the same two members. */
    @JsonDeserialize(using = SaidReader.class)
    interface Saying {}

    /** Names are plain JSON strings, as values and as keys. */
    abstract static class Name {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Name(String value) {}

        @JsonValue
        @JsonKey
        abstract String value();
    }

    /** Stable names of the findings; "is" because a finding has a "kind" of its own. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Finding.Press.class, name = "press"),
        @JsonSubTypes.Type(value = Finding.Duplicate.class, name = "duplicate"),
        @JsonSubTypes.Type(value = Finding.Returned.class, name = "returned"),
        @JsonSubTypes.Type(value = Finding.Condition.class, name = "condition"),
        @JsonSubTypes.Type(value = Finding.ReceiverTrouble.class, name = "receiver-trouble"),
        @JsonSubTypes.Type(value = Finding.NotRegistered.class, name = "not-registered"),
        @JsonSubTypes.Type(value = Finding.Noted.class, name = "noted")
    })
    interface NamedFinding {}

    /** Stable names of the ways to say which buttons are blind. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Blind.OfLinks.class, name = "of-links"),
        @JsonSubTypes.Type(value = Blind.Listed.class, name = "listed")
    })
    interface NamedBlind {}
}
