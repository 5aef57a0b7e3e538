package org.crosstally.intake;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.crosstally.intake.Columns.Part;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON Lines: one object a line, one article an object. */
final class JsonLinesSource implements ArticleSource {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Document document;
    private final Admission admission;
    private final ColumnNames names;
    private final Lines lines;
    private final IdsSeen ids = new IdsSeen();
    private boolean anything;

    JsonLinesSource(Document document, Admission admission) throws IOException {
        this.document = document;
        this.admission = admission;
        this.names = new ColumnNames(admission.options().columns());
        this.lines = new Lines(
                Decoding.reader(document), admission.options().limits().lineCharacters());
    }

    @Override
    public Optional<Intaken> next() throws IOException {
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        if (line.isEmpty() && !anything) {
            anything = true;
            return Optional.of(new Intaken.Rejected(document.origin(), "file", "the file is empty", ""));
        }
        anything = true;
        return line.map(this::read);
    }

    private Intaken read(Lines.Line line) {
        String place = "line " + line.number();
        if (line.tooLong()) {
            return refused(
                    place,
                    "the line is longer than " + admission.options().limits().lineCharacters() + " characters",
                    line.text());
        }
        JsonNode object;
        try {
            object = JSON.readTree(line.text());
        } catch (JacksonException broken) {
            return refused(place, "it is not well-formed JSON: " + broken.getOriginalMessage(), line.text());
        }
        if (!object.isObject()) {
            return refused(place, "it is no JSON object", line.text());
        }
        Collection<String> keys = object.propertyNames();
        Optional<String> lacking = names.lacking(keys);
        if (lacking.isPresent()) {
            return refused(place, lacking.get(), line.text());
        }
        String id = value(Part.ID, object, keys).orElse("line-" + line.number());
        return admission.look(new Draft(
                document.origin(),
                place,
                ids.add(id) ? id : id + "#" + line.number(),
                value(Part.TITLE, object, keys).orElse(""),
                value(Part.TEXT, object, keys).orElse(""),
                value(Part.OUTLET, object, keys),
                value(Part.DATE, object, keys),
                value(Part.URL, object, keys)));
    }

    /** A text or a number; of an object such as {@code "source": {"name": …}} its name. */
    private Optional<String> value(Part part, JsonNode object, Collection<String> keys) {
        return names.of(part, keys)
                .map(object::get)
                .map(node -> node.isObject() && node.has("name") ? node.get("name") : node)
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isNull())
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }

    private Intaken refused(String place, String reason, String start) {
        return new Intaken.Rejected(document.origin(), place, reason, Snippet.of(start));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
