package org.duressdesk.siteplan.svg;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duressdesk.domain.said.Said;
import org.duressdesk.siteplan.folder.Complaints;
import org.duressdesk.siteplan.folder.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a floor plan into a small tree. Entities, deep nesting and masses of elements are
 * refused; nothing outside the file is ever opened.
 */
final class SvgTree {
    static final int MOST_ELEMENTS = 20_000;
    static final int DEEPEST = 16;
    private static final Set<String> LINE = Set.of("x", "y", "dx", "dy");
    private static final String SVG = "http://www.w3.org/2000/svg";

    private final XMLStreamReader reader;
    private final boolean entities;
    private int elements;

    private SvgTree(XMLStreamReader reader, boolean entities) {
        this.reader = reader;
        this.entities = entities;
    }

    /** The root element; absent, with one complaint, when the file is not an SVG that is read here. Never throws. */
    static Optional<SvgElement> read(String file, byte[] bytes, Complaints complaints) {
        Optional<String> text = Text.utf8(file, bytes, complaints);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException(
                    Said.of("site.nothing-outside-file-read").words());
        });
        @Nullable XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new StringReader(text.get()));
            return Optional.of(new SvgTree(reader, text.get().contains("<!ENTITY")).root());
        } catch (Refused e) {
            complaints.mustFix(file, e.line, "", e.said);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            complaints.mustFix(
                    file, line, "", Said.of("site.not-xml-program-reads", plain(String.valueOf(e.getMessage()))));
        } catch (RuntimeException e) {
            complaints.mustFix(file, 0, "", Said.of("site.not-xml-program-reads-2"));
        } finally {
            close(reader);
        }
        return Optional.empty();
    }

    private SvgElement root() throws XMLStreamException {
        while (reader.hasNext()) {
            int token = reader.next();
            if (token == XMLStreamConstants.START_ELEMENT) {
                if (!reader.getLocalName().equals("svg") || !SVG.equals(reader.getNamespaceURI())) {
                    throw new Refused(line(), Said.of("site.file-not-svg-root-expected", reader.getLocalName(), SVG));
                }
                return element(1);
            }
            refuseForeign(token);
        }
        throw new Refused(0, Said.of("site.file-empty"));
    }

    private SvgElement element(int depth) throws XMLStreamException {
        if (++elements > MOST_ELEMENTS) {
            throw new Refused(line(), Said.of("site.plan-holds-more-than-elements", MOST_ELEMENTS));
        }
        if (depth > DEEPEST) {
            throw new Refused(line(), Said.of("site.elements-stand-more-than-deep", DEEPEST));
        }
        String name = SVG.equals(reader.getNamespaceURI()) ? reader.getLocalName() : "foreign:" + reader.getLocalName();
        int line = line();
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        List<SvgElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int token = reader.next();
        while (token != XMLStreamConstants.END_ELEMENT) {
            if (token == XMLStreamConstants.START_ELEMENT) {
                SvgElement child = element(depth + 1);
                children.add(child);
                if (child.name().equals("tspan") && !child.hidden()) {
                    // A tspan with a place of its own begins a line or a word of its own.
                    text.append(child.attributes().keySet().stream().anyMatch(LINE::contains) ? " " : "")
                            .append(child.text());
                }
            } else if (token == XMLStreamConstants.CHARACTERS || token == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            } else {
                refuseForeign(token);
            }
            token = reader.next();
        }
        return new SvgElement(
                name,
                Map.copyOf(attributes),
                line,
                text.toString().strip().replaceAll("\\s+", " "),
                List.copyOf(children));
    }

    private void refuseForeign(int token) {
        if (token == XMLStreamConstants.DTD && entities) {
            throw new Refused(line(), Said.of("site.document-type-file-declares-entities"));
        }
        if (token == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Refused(line(), Said.of("site.file-refers-entity-write-characters"));
        }
    }

    private int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    private static Said plain(String text) {
        if (text != null && text.contains("JAXP")) {
            return Said.of("site.holds-more-names-attributes-characters");
        }
        String last = text == null ? "" : text.lines().reduce("", (a, b) -> b).replaceFirst("^Message: ", "");
        String printable = last.replaceAll("\\p{Cntrl}", "?").strip();
        String cut = printable.length() > 200 ? printable.substring(0, 200) + "…" : printable;
        return Said.text(cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut);
    }

    private static void close(@Nullable XMLStreamReader reader) {
        try {
            if (reader != null) {
                reader.close();
            }
        } catch (XMLStreamException e) {
            // It reads from memory: nothing stays open.
        }
    }

    /** A limit was passed, or something the subset leaves out. */
    private static final class Refused extends RuntimeException {
        private final int line;
        private final transient Said said;

        Refused(int line, Said said) {
            super(said.words(), null, false, false);
            this.line = line;
            this.said = said;
        }
    }
}
