package org.crosstally.intake;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a piece of HTML as they show: paragraphs apart, scripts and buttons left out. */
final class PlainText implements NodeVisitor {

    private static final String UNSHOWN = "script, style, noscript, template, svg, button, form, nav, aside, iframe";

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Element html) {
        Element shown = html.clone();
        shown.select(UNSHOWN).remove();
        PlainText plain = new PlainText();
        shown.traverse(plain);
        return plain.text
                .toString()
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\n ?", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element && element.normalName().equals("br")) {
            text.append('\n');
        } else {
            apart(node);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        apart(node);
    }

    private void apart(Node node) {
        if (node instanceof Element element && element.isBlock()) {
            text.append("\n\n");
        }
    }
}
