// SPDX-License-Identifier: Apache-2.0
package dev.limbeck.hibernate;

import dev.limbeck.error.ErrorId;
import dev.limbeck.error.LimbeckException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What a {@code META-INF/persistence.xml} says of the mapping, all of its units together.
 *
 * @param units names of the units, in order
 * @param properties of the first unit
 */
record PersistenceXml(List<String> units, List<String> classes, List<String> mappings, Map<String, String> properties) {
    static final String PATH = "META-INF/persistence.xml";

    PersistenceXml {
        units = List.copyOf(units);
        classes = List.copyOf(classes);
        mappings = List.copyOf(mappings);
        properties = Map.copyOf(properties);
    }

    static PersistenceXml parse(byte[] xml) {
        Element root = root(xml);
        List<String> units = new ArrayList<>();
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element unit : children(root, "persistence-unit")) {
            if (units.isEmpty()) {
                for (Element property : children(unit, "property")) {
                    properties.put(property.getAttribute("name"), property.getAttribute("value"));
                }
            }
            units.add(unit.getAttribute("name"));
        }
        return new PersistenceXml(units, texts(root, "class"), texts(root, "mapping-file"), properties);
    }

    private static Element root(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new LimbeckException(
                    ErrorId.MODEL_FAILED,
                    "'" + PATH + "' is no readable XML",
                    List.of(String.valueOf(e.getMessage())),
                    "correct the file, then repeat the command",
                    e);
        }
    }

    private static List<String> texts(Element root, String name) {
        return children(root, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
