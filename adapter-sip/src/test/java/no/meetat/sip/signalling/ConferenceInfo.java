package no.meetat.sip.signalling;

import io.vavr.collection.Vector;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a NOTIFY says of a conference, read by a parser of XML and checked against the schema.
 *
 * @param state the value of Subscription-State
 */
public record ConferenceInfo(String state, Document document) {

  private static final String NAMESPACE = "urn:ietf:params:xml:ns:conference-info";

  static ConferenceInfo of(Reply notify) {
    return new ConferenceInfo(notify.header("Subscription-State"), read(notify.body()));
  }

  /** A sound document; a fault where it is none. An empty one where there is no text. */
  public static Document read(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      if (text.isEmpty()) {
        return factory.newDocumentBuilder().newDocument();
      }
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
      URL schema = ConferenceInfo.class.getResource("conference-info.xsd");
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(schema)
          .newValidator()
          .validate(new DOMSource(document));
      return document;
    } catch (SAXException | IOException | ParserConfigurationException fault) {
      throw new AssertionError(text, fault);
    }
  }

  boolean isActive() {
    return state.startsWith("active");
  }

  int version() {
    return Integer.parseInt(document.getDocumentElement().getAttribute("version"));
  }

  String entity() {
    return document.getDocumentElement().getAttribute("entity");
  }

  /** The text of the first element of this name; empty where there is none. */
  String text(String name) {
    return texts(name).headOption().getOrElse("");
  }

  Vector<String> texts(String name) {
    return texts(document, name);
  }

  int count() {
    return Integer.parseInt(text("user-count"));
  }

  /** A line for each caller: name, role, status, and how it sends and hears. */
  Vector<String> users() {
    return elements(document.getElementsByTagNameNS(NAMESPACE, "user"))
        .map(user ->
            Vector.of("display-text", "entry", "status")
                .flatMap(name -> texts(user, name))
                .reject(text -> text.startsWith("tel:"))
                .mkString(", "));
  }

  private static Vector<String> texts(Node below, String name) {
    NodeList found =
        below instanceof Document all
            ? all.getElementsByTagNameNS(NAMESPACE, name)
            : ((Element) below).getElementsByTagNameNS(NAMESPACE, name);
    return elements(found).map(Node::getTextContent);
  }

  private static Vector<Element> elements(NodeList nodes) {
    return Vector.range(0, nodes.getLength()).map(index -> (Element) nodes.item(index));
  }
}
