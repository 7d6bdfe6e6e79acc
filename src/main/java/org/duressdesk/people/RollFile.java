package org.duressdesk.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.duressdesk.disk.WholeFile;
import org.duressdesk.domain.people.Person;
import org.duressdesk.domain.people.Role;
import org.duressdesk.domain.said.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes people.json. A save is whole or not at all, and only its owner may read it. */
final class RollFile {
    private static final int VERSION = 1;
    private static final long MOST_BYTES = 1_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RollFile() {}

    static Roll load(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(Said.of("people.larger-than-list-people-can").words());
        }
        try {
            return read(JSON.readTree(Files.readAllBytes(file)));
        } catch (JacksonException e) {
            throw new IOException(
                    Said.of("people.not-json-line", e.getLocation().getLineNr()).words(), e);
        }
    }

    private static Roll read(JsonNode root) throws IOException {
        if (root.path("version").asInt(0) != VERSION) {
            throw new IOException(
                    Said.of("people.version-desk-reads", root.path("version").asString("missing"), VERSION)
                            .words());
        }
        List<Member> members = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode node : root.path("people")) {
            Member member = member(node, "people[" + members.size() + "]");
            if (!ids.add(member.person().id())) {
                throw new IOException(
                        Said.of("people.two-people-have-id", member.person().id())
                                .words());
            }
            members.add(member);
        }
        if (members.isEmpty()) {
            throw new IOException(Said.of("people.names-nobody").words());
        }
        String recovery = root.path("recovery").asString("");
        return new Roll(members, recovery.isEmpty() ? Optional.empty() : Optional.of(sealed(recovery, "recovery")));
    }

    private static Member member(JsonNode node, String path) throws IOException {
        String role = text(node, "role", path);
        String kind = text(node, "kind", path);
        if (!kind.equals("pin") && !kind.equals("password")) {
            throw new IOException(
                    Said.of("people.kind-neither-pin-nor-password", path).words());
        }
        Person person = new Person(text(node, "id", path), text(node, "name", path), role(role, path));
        return new Member(
                person,
                text(node, "fullName", path),
                kind.equals("pin"),
                sealed(text(node, "secret", path), path + ".secret"));
    }

    private static Role role(String text, String path) throws IOException {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(text)) {
                return role;
            }
        }
        throw new IOException(Said.of("people.role-not-role", path, text).words());
    }

    private static String sealed(String text, String path) throws IOException {
        Optional<String> complaint = Argon2id.complaint(text);
        if (complaint.isPresent()) {
            throw new IOException(path + " " + complaint.get());
        }
        return text;
    }

    private static String text(JsonNode node, String name, String path) throws IOException {
        String text = node.path(name).asString("").strip();
        if (text.isEmpty()) {
            throw new IOException(Said.of("people.missing", path, name).words());
        }
        return text;
    }

    static void save(Path file, Roll roll) throws IOException {
        WholeFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(write(roll)));
    }

    private static ObjectNode write(Roll roll) {
        ObjectNode root = JSON.createObjectNode();
        root.put("version", VERSION);
        ArrayNode people = root.putArray("people");
        for (Member member : roll.members()) {
            people.addObject()
                    .put("id", member.person().id())
                    .put("name", member.person().name())
                    .put("fullName", member.fullName())
                    .put("role", member.person().role().name().toLowerCase(Locale.ROOT))
                    .put("kind", member.pin() ? "pin" : "password")
                    .put("secret", member.sealed());
        }
        roll.recovery().ifPresent(recovery -> root.put("recovery", recovery));
        return root;
    }
}
