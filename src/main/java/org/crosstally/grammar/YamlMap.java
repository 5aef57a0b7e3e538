package org.crosstally.grammar;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file that knows the line it stands in, so that every complaint can name it. */
final class YamlMap {

    private final String file;
    private final MappingNode node;
    private final Map<String, org.yaml.snakeyaml.nodes.Node> values = new LinkedHashMap<>();

    private YamlMap(String file, org.yaml.snakeyaml.nodes.Node node) {
        this.file = file;
        if (!(node instanceof MappingNode mapping)) {
            throw new GrammarException(where(file, node), "should be a mapping");
        }
        this.node = mapping;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw new GrammarException(where(file, tuple.getKeyNode()), "has " + key + " twice");
            }
        }
    }

    static YamlMap parse(String file, String text) {
        try {
            org.yaml.snakeyaml.nodes.Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                throw new GrammarException(file, "is empty");
            }
            return new YamlMap(file, root);
        } catch (YAMLException broken) {
            throw new GrammarException(file, "is no YAML: " + broken.getMessage(), broken);
        }
    }

    String where() {
        return where(file, node);
    }

    private static String where(String file, org.yaml.snakeyaml.nodes.Node node) {
        return file + ":" + (node.getStartMark().getLine() + 1);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new GrammarException(where(), "lacks " + key));
    }

    Optional<String> optional(String key) {
        return Optional.ofNullable(values.get(key)).map(this::scalar);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : items(key)) {
            texts.add(scalar(item));
        }
        return List.copyOf(texts);
    }

    List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : items(key)) {
            maps.add(new YamlMap(file, item));
        }
        return maps;
    }

    Map<String, String> pairs(String key) {
        org.yaml.snakeyaml.nodes.Node value = values.get(key);
        if (value == null) {
            return Map.of();
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        YamlMap map = new YamlMap(file, value);
        map.values.forEach((name, node) -> pairs.put(name, map.scalar(node)));
        return pairs;
    }

    void allowOnly(String... keys) {
        for (String key : values.keySet()) {
            if (!List.of(keys).contains(key)) {
                throw new GrammarException(where(), "has an unknown key: " + key);
            }
        }
    }

    private List<org.yaml.snakeyaml.nodes.Node> items(String key) {
        org.yaml.snakeyaml.nodes.Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw new GrammarException(where(file, value), key + " should be a list");
        }
        return sequence.getValue();
    }

    private String scalar(org.yaml.snakeyaml.nodes.Node value) {
        if (!(value instanceof ScalarNode scalar)) {
            throw new GrammarException(where(file, value), "should be plain text");
        }
        return scalar.getValue();
    }
}
