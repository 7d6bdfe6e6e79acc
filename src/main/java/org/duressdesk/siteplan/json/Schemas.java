package org.duressdesk.siteplan.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.duressdesk.siteplan.folder.Complaints;

/** The published schemas of a site folder, made ready when first needed. Any thread. */
public final class Schemas {
    /** The files of a site folder that have a schema. */
    public enum Kind {
        SITE("site.schema.json"),
        DEVICES("devices.schema.json"),
        CONTACTS("contacts.schema.json"),
        PLAN("plan.schema.json");

        private final String resource;

        Kind(String resource) {
            this.resource = resource;
        }
    }

    private final Map<Kind, SchemaCheck> ready = new EnumMap<>(Kind.class);

    /** Holds a file against its schema: the same file, knowing what was refused. */
    public JsonFile check(Kind kind, JsonFile file, Complaints complaints) {
        SchemaCheck schema;
        synchronized (ready) {
            schema = ready.computeIfAbsent(kind, k -> SchemaCheck.of(text(k)));
        }
        return schema.check(file, complaints);
    }

    /** SHA-256 over all schemas in hex: another digest may judge the same file differently. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Kind kind : Kind.values()) {
                digest.update(text(kind).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String text(Kind kind) {
        String path = "/org/duressdesk/siteplan/" + kind.resource;
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
