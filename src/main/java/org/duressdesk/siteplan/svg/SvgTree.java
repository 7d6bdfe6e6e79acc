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
            throw new XMLStreamException("nothing outside the file is read");
        });
        @Nullable XMLStreamReader reader = null;
        try {
            reader = factory.createXMLStreamReader(new StringReader(text.get()));
            return Optional.of(new SvgTree(reader, text.get().contains("<!ENTITY")).root());
        } catch (Refused e) {
            complaints.mustFix(file, e.line, "", String.valueOf(e.getMessage()));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            complaints.mustFix(
                    file,
                    line,
                    "",
                    "This is not XML as the program reads it: " + plain(String.valueOf(e.getMessage())) + ".");
        } catch (RuntimeException e) {
            complaints.mustFix(file, 0, "", "This is not XML as the program reads it.");
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
                    throw new Refused(
                            line(),
                            "The file is not an SVG: its root is " + reader.getLocalName()
                                    + ", expected svg in the namespace " + SVG + ".");
                }
                return element(1);
            }
            refuseForeign(token);
        }
        throw new Refused(0, "The file is empty.");
    }

    private SvgElement element(int depth) throws XMLStreamException {
        if (++elements > MOST_ELEMENTS) {
            throw new Refused(line(), "The plan holds more than " + MOST_ELEMENTS + " elements.");
        }
        if (depth > DEEPEST) {
            throw new Refused(line(), "Elements stand more than " + DEEPEST + " deep in each other.");
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
            throw new Refused(line(), "The document type of the file declares entities; remove the DOCTYPE.");
        }
        if (token == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Refused(line(), "The file refers to an entity; write the characters themselves.");
        }
    }

    private int line() {
        return Math.max(0, reader.getLocation().getLineNumber());
    }

    private static String plain(String text) {
        if (text != null && text.contains("JAXP")) {
            return "it holds more names, attributes or characters in one place than a plan needs";
        }
        String last = text == null ? "" : text.lines().reduce("", (a, b) -> b).replaceFirst("^Message: ", "");
        String printable = last.replaceAll("\\p{Cntrl}", "?").strip();
        String cut = printable.length() > 200 ? printable.substring(0, 200) + "…" : printable;
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
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

        Refused(int line, String sentence) {
            super(sentence, null, false, false);
            this.line = line;
        }
    }
}
