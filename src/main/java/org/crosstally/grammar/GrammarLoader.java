package org.crosstally.grammar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Loads a grammar from its table of contents, a YAML file:
 *
 * <pre>
 * lexicon: [lexicon/en/verbs.tsv, …]      tables of words
 * fill: [lexicon/en/common.tsv]           tables of which only the words are taken that are not known yet
 * given: [place-name, …]                  labels that the readers give to words by themselves
 * define: {rest: "…"}                     patterns with a name, for use as $rest
 * layers: [grammar/en/numbers.yml, …]     in the order they run
 * also: [grammar/en/confidence.tsv, …]    what else the readers go by: a part of the version, read by them
 * asides: {places: "grammar/en/…"}        files of layers that run only where asked for, by name
 * </pre>
 *
 * and one file per layer:
 *
 * <pre>
 * layer: numbers
 * mode: group | mark
 * times: 1
 * define: {…}
 * rules:
 *   - name: …
 *     pattern: …            notation of {@link PatternCompiler}
 *     as: label label       what the new (or marked) node is labelled
 *     inherit: part part/m. part.child/m.   labels it takes over: of a part, or of what that part's rule named; all, or
 *                           those that begin so
 *     spend: {part: label}  in a marking layer: how further parts are marked
 *     mark: part            in a marking layer: the part that is marked
 *     not-after: …          a pattern that must not match at the node before
 *     not-before: …         a pattern that must not match behind
 *     set: {key: value}     what the rule says about what it finds
 *     examples: ["text => words found"]
 *     counterexamples: ["text"]
 * </pre>
 *
 * Every error names the file and the line. A rule that asks for a label which no word has, no rule gives and no print
 * shows is refused: it would never match, or never be held back, and nobody would know.
 */
public final class GrammarLoader {

    private final GrammarFiles files;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Lexicon lexicon = new Lexicon();
    private final Map<String, String> definitions = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, String> askedBy = new LinkedHashMap<>();

    private GrammarLoader(GrammarFiles files) {
        this.files = files;
    }

    /** @throws GrammarException naming the file and line of the first fault */
    public static Grammar load(GrammarFiles files, String contents) {
        return new GrammarLoader(files).load(contents);
    }

    private Grammar load(String contents) {
        YamlMap table = YamlMap.parse(contents, text(contents));
        List<YamlMap> layerFiles = files(table.texts("layers"));
        Map<String, List<YamlMap>> asideFiles = new LinkedHashMap<>();
        table.pairs("asides")
                .forEach((name, list) ->
                        asideFiles.put(name, files(List.of(list.trim().split("\\s+")))));
        vocabulary.reserve(labelsMostUsedFirst(table, layerFiles));
        words(table.texts("lexicon"), false);
        words(table.texts("fill"), true);
        table.texts("given").forEach(vocabulary::numberOfGiven);
        definitions.putAll(table.pairs("define"));
        List<LayerFile> layers = layers(layerFiles);
        Map<String, List<LayerFile>> asides = new LinkedHashMap<>();
        asideFiles.forEach((name, own) -> asides.put(name, layers(own)));
        vocabulary
                .literalWords()
                .forEach(word -> lexicon.addLiteral(word, Labels.of(vocabulary.numberOfLiteral(word))));
        Surface surface = new Surface(lexicon, vocabulary);
        refuseLabelsNobodyGives(contents);
        String version = GrammarVersion.of(files, contents);
        Map<String, Grammar> grammars = new LinkedHashMap<>();
        asides.forEach((name, own) -> grammars.put(name, grammar(surface, own, Map.of(), version)));
        return grammar(surface, layers, grammars, version);
    }

    private Grammar grammar(Surface surface, List<LayerFile> files, Map<String, Grammar> asides, String version) {
        List<Layer> layers = files.stream()
                .map(file -> new Layer(file.name(), file.marking(), file.times(), file.rules(), vocabulary.size()))
                .toList();
        return new Grammar(vocabulary, surface, layers, asides, version);
    }

    private void refuseLabelsNobodyGives(String contents) {
        List<String> unknown = new ArrayList<>();
        askedBy.forEach((label, where) -> {
            if (!vocabulary.isGiven(label)) {
                unknown.add(label + " (" + where + ")");
            }
        });
        if (!unknown.isEmpty()) {
            throw new GrammarException(
                    contents, "nothing gives the labels that rules ask for: " + String.join(", ", unknown));
        }
    }

    /** A layer as its file has it; it can run when all labels are known. */
    private record LayerFile(String name, boolean marking, int times, List<CompiledRule> rules) {}

    private List<YamlMap> files(List<String> names) {
        List<YamlMap> files = new ArrayList<>();
        for (String file : names) {
            files.add(YamlMap.parse(file, text(file)));
        }
        return files;
    }

    private static List<String> labelsMostUsedFirst(YamlMap table, List<YamlMap> layers) {
        LabelUse use = new LabelUse();
        use.define(table.pairs("define"));
        for (YamlMap layer : layers) {
            use.define(layer.pairs("define"));
            layer.maps("rules").forEach(rule -> rule.optional("pattern").ifPresent(use::pattern));
        }
        return use.mostUsedFirst();
    }

    private List<LayerFile> layers(List<YamlMap> files) {
        List<LayerFile> layers = new ArrayList<>();
        for (YamlMap file : files) {
            layers.add(layer(file));
        }
        return layers;
    }

    private void words(List<String> tables, boolean onlyUnknown) {
        for (String file : tables) {
            new LexiconReader(vocabulary, lexicon, onlyUnknown)
                    .read(file, new ByteArrayInputStream(text(file).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private String text(String file) {
        try (InputStream input = files.open(file)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new GrammarException(file, "cannot be read", missing);
        }
    }

    private LayerFile layer(YamlMap file) {
        String name = file.text("layer");
        String mode = file.text("mode");
        if (!mode.equals("group") && !mode.equals("mark")) {
            throw new GrammarException(file.where(), "mode is group or mark, not " + mode);
        }
        definitions.putAll(file.pairs("define"));
        List<CompiledRule> rules = new ArrayList<>();
        for (YamlMap rule : file.maps("rules")) {
            rules.add(rule(rule, name, mode.equals("mark")));
        }
        int times = file.optional("times").map(Integer::parseInt).orElse(1);
        return new LayerFile(name, mode.equals("mark"), times, List.copyOf(rules));
    }

    private CompiledRule rule(YamlMap source, String layer, boolean marking) {
        String name = source.text("name");
        source.allowOnly(
                "name",
                "pattern",
                "as",
                "inherit",
                "spend",
                "mark",
                "not-after",
                "not-before",
                "set",
                "examples",
                "counterexamples");
        if (!names.add(name)) {
            throw new GrammarException(source.where(), "there is another rule " + name);
        }
        Optional<String> mark = source.optional("mark");
        if (mark.isPresent() != marking) {
            throw new GrammarException(
                    source.where(), "rule " + name + ": mark belongs into marking layers, and there always");
        }
        Rule rule = new Rule(
                name,
                layer,
                source.where(),
                mark,
                new LinkedHashMap<>(source.pairs("set")),
                source.texts("examples"),
                source.texts("counterexamples"));
        Labels labels = Labels.NONE;
        for (String label : words(source, "as")) {
            labels = labels.with(vocabulary.numberOfRuled(label));
        }
        return new CompiledRule(
                rule,
                compile(source, name, source.text("pattern")),
                labels,
                inherited(source),
                spent(source),
                source.optional("not-after").map(pattern -> compile(source, name, pattern)),
                source.optional("not-before").map(pattern -> compile(source, name, pattern)));
    }

    private List<CompiledRule.Inherited> inherited(YamlMap source) {
        List<CompiledRule.Inherited> inherited = new ArrayList<>();
        for (String word : words(source, "inherit")) {
            int slash = word.indexOf('/');
            String path = slash < 0 ? word : word.substring(0, slash);
            int dot = path.indexOf('.');
            String part = dot < 0 ? path : path.substring(0, dot);
            Optional<String> child = dot < 0 ? Optional.empty() : Optional.of(path.substring(dot + 1));
            Optional<Labels> only = slash < 0
                    ? Optional.empty()
                    : Optional.of(
                            vocabulary.withPrefix(word.substring(slash + 1)).all());
            inherited.add(new CompiledRule.Inherited(part, child, only));
        }
        return List.copyOf(inherited);
    }

    private Map<String, Labels> spent(YamlMap source) {
        Map<String, Labels> spent = new LinkedHashMap<>();
        source.pairs("spend").forEach((part, label) -> spent.put(part, Labels.of(vocabulary.numberOfRuled(label))));
        return spent;
    }

    private static List<String> words(YamlMap source, String key) {
        return source.optional(key)
                .map(text -> List.of(text.trim().split("\\s+")))
                .orElse(List.of());
    }

    private Pattern compile(YamlMap source, String name, String pattern) {
        try {
            PatternCompiler compiler = new PatternCompiler(vocabulary, definitions);
            Pattern compiled = compiler.compile(pattern);
            compiler.asked().forEach(label -> askedBy.putIfAbsent(label, source.where() + " rule " + name));
            return compiled;
        } catch (IllegalArgumentException fault) {
            throw new GrammarException(source.where(), "rule " + name + ": " + fault.getMessage(), fault);
        }
    }
}
