package org.duressdesk.siteplan.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Complaints;
import tools.jackson.databind.node.MissingNode;

/** Holds a file against its published schema (JSON Schema 2020-12) and words what does not fit. */
final class SchemaCheck {
    /** More faults than this in one file are counted, not listed. */
    private static final int MOST = 100;

    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** The schema in this text; nothing is fetched. */
    static SchemaCheck of(String text) {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return new SchemaCheck(registry.getSchema(text, InputFormat.JSON));
    }

    /** The same file, knowing what was refused. */
    JsonFile check(JsonFile file, Complaints complaints) {
        List<Pointer> refused = new ArrayList<>();
        List<Error> errors = schema.validate(file.root());
        List<String> choices = errors.stream()
                .filter(e -> e.getKeyword().equals("oneOf"))
                .limit(MOST)
                .map(e -> e.getEvaluationPath() + "/")
                .distinct()
                .toList();
        for (Error error : errors) {
            String path = error.getEvaluationPath().toString();
            // What failed within a choice is said once, by the choice.
            if (choices.stream().noneMatch(path::startsWith)) {
                refused.add(refuse(error, file, complaints, refused.size()));
            }
            if (refused.size() > MOST) {
                file.mustFix(
                        complaints, Pointer.ROOT, Said.of("site.file-has-more-faults-repair", (errors.size() - MOST)));
                return new JsonFile(file.name(), MissingNode.getInstance(), file.lines(), refused);
            }
        }
        return new JsonFile(file.name(), file.root(), file.lines(), refused);
    }

    private Pointer refuse(Error error, JsonFile file, Complaints complaints, int before) {
        String keyword = error.getKeyword();
        Pointer at = pointer(error.getInstanceLocation());
        String extra = keyword.equals("additionalProperties") || keyword.equals("required")
                ? String.valueOf(error.getProperty())
                : "";
        Pointer meant = keyword.equals("additionalProperties") ? at.member(extra) : at;
        if (before < MOST) {
            file.mustFix(complaints, meant, SchemaWords.said(error, extra, schema.getSchemaNode()));
        }
        return meant;
    }

    private static Pointer pointer(NodePath path) {
        Pointer at = Pointer.ROOT;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            at = element instanceof Integer index ? at.element(index) : at.member(element.toString());
        }
        return at;
    }
}
