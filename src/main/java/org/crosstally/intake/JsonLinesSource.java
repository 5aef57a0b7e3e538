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
final class JsonLinesSource extends RecordSource {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private boolean anything;

    JsonLinesSource(Document document, Admission admission) throws IOException {
        super(document, admission);
    }

    @Override
    public Optional<Intaken> next() throws IOException {
        Optional<Lines.Line> line = line();
        boolean empty = line.isEmpty() && !anything;
        anything = true;
        return empty ? Optional.of(refused(OneArticleSource.WHOLE, "the file is empty", "")) : line.map(this::read);
    }

    private Intaken read(Lines.Line line) {
        String place = "line " + line.number();
        if (line.tooLong()) {
            return refused(place, "the line is longer than " + longestRecord() + " characters", line.text());
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
        return article(place, line.number(), "line", part -> value(part, object, keys));
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
}
