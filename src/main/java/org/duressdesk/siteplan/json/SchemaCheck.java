package org.duressdesk.siteplan.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import org.duressdesk.siteplan.folder.Complaints;

/** Holds a file against its published schema (JSON Schema 2020-12) and words what does not fit. */
final class SchemaCheck {
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
        for (Error error : errors) {
            if (inside(error, errors)) {
                continue;
            }
            Pointer at = pointer(error.getInstanceLocation());
            String extra = error.getKeyword().equals("additionalProperties") || error.getKeyword().equals("required")
                    ? String.valueOf(error.getProperty()) : "";
            Pointer meant = error.getKeyword().equals("additionalProperties") ? at.member(extra) : at;
            refused.add(meant);
            file.mustFix(complaints, meant, SchemaWords.sentence(error, extra, schema.getSchemaNode()));
        }
        return new JsonFile(file.name(), file.root(), file.lines(), refused);
    }

    /** What failed within a choice is said once, by the choice. */
    private static boolean inside(Error error, List<Error> errors) {
        String path = error.getEvaluationPath().toString();
        return errors.stream().anyMatch(other -> other.getKeyword().equals("oneOf") && other != error
                && path.startsWith(other.getEvaluationPath() + "/"));
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
